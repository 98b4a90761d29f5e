"""What a role means at a kind of event: who goes on a visit leads it, nobody has yet spoken at an event to come."""

from vngovnews.assemble.story import GOING, Story
from vngovnews.model import Role

ORDER: tuple[Role, ...] = ("chair", "head-of-delegation", "attendee", "speaker", "instructor", "signatory")
_UNSIGNED = frozenset({"visit", "inspection", "voter-meeting", "festival", "contest", "training", "drill"})


def as_told(roles: set[str], story: Story, *, planned: bool, papers: bool, taught: bool) -> set[str]:
    """What a role means at this kind of event.

    Who goes on a visit leads it, its hosts and a ballot's candidates attend, and nobody has yet spoken at an
    event to come. Who gives prizes or presents attends, unless they are there to lead. Where ``papers`` are read,
    nobody is taught; where somebody is ``taught``, who guides them teaches.
    """
    told: set[str] = roles & set(ORDER)
    if "gives" in roles and not told & {"chair", "head-of-delegation"}:
        roles = roles | {"attendee"}
        told.add("attendee")
    if "guides" in roles and (taught or "instructor" not in told):
        told.add("instructor" if taught else "speaker")
    if papers and "instructor" in told:
        told = (told - {"instructor"}) | {"speaker"}
    if story.type in GOING:
        told = _on_the_way(told, roles, story)
    if story.type in _UNSIGNED:  # "thiếp mừng thọ do Chủ tịch A ký" is signed elsewhere
        told.discard("signatory")
    if not told and roles & {"goes", "leads", "receives", "visitor", "present"}:
        told.add("attendee")
    if story.type == "voter-meeting" and not told:
        told.add("attendee")
    return told - {"speaker", "attendee"} if planned else told


def _on_the_way(told: set[str], roles: set[str], story: Story) -> set[str]:
    """Roles at a visit: who goes leads, but for those on a list of company or hosts and the host who receives.

    Who speaks where a visit or an inspection comes is its host.
    """
    stays = {"listed", "receives"} & roles
    if story.type == "working-visit" and "attendee" in roles:  # gifts are exchanged there
        stays.add("attendee")
    if "leads" in roles or ("goes" in roles and not stays):
        told.add("head-of-delegation")
    if "visitor" in roles and story.type == "working-visit":
        told.add("head-of-delegation")
    if "receives" in roles:
        told = (told - {"head-of-delegation"}) | {"attendee"}
    if "head-of-delegation" in told:
        told.discard("attendee")
    elif "speaker" in told and story.type != "working-visit":
        told.add("attendee")
    return told
