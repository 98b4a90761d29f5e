"""Certificates for servers on loopback: a root, an intermediate, leaves good and bad, and a short DH key."""

import ssl
from base64 import b64encode
from datetime import datetime
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID

# The 1024-bit group of RFC 2409, 6.2: as short as those of old portals, and at hand without a search.
_OAKLEY_2 = int(
    "FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DD"
    "EF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED"
    "EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE65381FFFFFFFFFFFFFFFF",
    16,
)
_FROM, _TO = datetime(2020, 1, 1), datetime(2120, 1, 1)


class Authority:
    """A certificate and its key; issues others."""

    def __init__(
        self, name: str, issuer: "Authority | None" = None, host: str | None = None, to: datetime = _TO
    ) -> None:
        self.key = rsa.generate_private_key(65537, 2048)
        subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        builder = (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(issuer.certificate.subject if issuer else subject)
            .public_key(self.key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(_FROM)
            .not_valid_after(to)
            .add_extension(x509.BasicConstraints(ca=host is None, path_length=None), critical=True)
        )
        if host:
            builder = builder.add_extension(x509.SubjectAlternativeName([x509.DNSName(host)]), critical=False)
        self.certificate = builder.sign(issuer.key if issuer else self.key, hashes.SHA256())

    @property
    def pem(self) -> bytes:
        """The certificate."""
        return self.certificate.public_bytes(serialization.Encoding.PEM)

    @property
    def key_pem(self) -> bytes:
        """Its key."""
        form = serialization.PrivateFormat.TraditionalOpenSSL
        return self.key.private_bytes(serialization.Encoding.PEM, form, serialization.NoEncryption())


def server_context(folder: Path, leaf: Authority, *chain: Authority, weak: bool = False) -> ssl.SSLContext:
    """A server that shows a leaf and a chain; a weak one speaks TLS 1.2 with a short DH key alone."""
    file = folder / f"server-{leaf.certificate.serial_number}.pem"
    file.write_bytes(leaf.key_pem + leaf.pem + b"".join(a.pem for a in chain))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    if weak:
        context.set_ciphers("DHE:@SECLEVEL=0")
        context.maximum_version = ssl.TLSVersion.TLSv1_2
        short = folder / "short-dh.pem"
        short.write_bytes(_dh_pem(_OAKLEY_2, 2))
        context.load_dh_params(str(short))
    context.load_cert_chain(file)
    return context


def _dh_pem(prime: int, generator: int) -> bytes:
    """A group in the form of PKCS#3: a sequence of two numbers."""
    numbers = _der(2, b"\0" + prime.to_bytes(128, "big")) + _der(2, bytes([generator]))
    text = b64encode(_der(0x30, numbers))
    lines = b"\n".join(text[n : n + 64] for n in range(0, len(text), 64))
    return b"-----BEGIN DH PARAMETERS-----\n" + lines + b"\n-----END DH PARAMETERS-----\n"


def _der(tag: int, content: bytes) -> bytes:
    size = len(content)
    length = bytes([size]) if size < 128 else bytes([0x81, size])
    return bytes([tag]) + length + content
