"""A private certificate authority and servers of its own, made anew for a test. Needs cryptography: import it late."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from socket import create_server, socket

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

ANSWER = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}"


@dataclass(frozen=True, slots=True)
class Authority:
    """A certificate authority that nobody knows. ``file`` is its certificate as PEM."""

    file: Path
    _key: ec.EllipticCurvePrivateKey
    _certificate: x509.Certificate

    def server_context(self, name: str) -> ssl.SSLContext:
        """What a server of this name needs to prove that it is the one."""
        key = ec.generate_private_key(ec.SECP256R1())
        certificate = (
            _certificate(name, self._certificate.subject, key.public_key())
            .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
            .add_extension(
                x509.AuthorityKeyIdentifier.from_issuer_public_key(self._key.public_key()), critical=False
            )
            .sign(self._key, hashes.SHA256())
        )
        path = self.file.with_name(f"{name}.pem")
        path.write_bytes(
            key.private_bytes(
                serialization.Encoding.PEM,
                serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            )
            + certificate.public_bytes(serialization.Encoding.PEM)
        )
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(path)
        return context


def authority(folder: Path) -> Authority:
    """A new one, its certificate in this folder."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Company roots")])
    certificate = (
        _certificate("Company roots", name, key.public_key())
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )
    file = folder / "company.pem"
    file.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    return Authority(file, key, certificate)


def _certificate(name: str, issuer: x509.Name, key: ec.EllipticCurvePublicKey) -> x509.CertificateBuilder:
    now = datetime.now(UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)]))
        .issuer_name(issuer)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=2))
    )


@contextmanager
def tls_server(context: ssl.SSLContext) -> Iterator[int]:
    """Answers ``{}`` to every request over TLS on a free loopback port, which is yielded."""
    with create_server(("127.0.0.1", 0)) as listener:
        leaving = threading.Event()
        thread = threading.Thread(target=_serve, args=(listener, context, leaving), daemon=True)
        thread.start()
        try:
            yield listener.getsockname()[1]
        finally:
            leaving.set()
            with suppress(OSError):
                _poke(listener)
            thread.join()


def _serve(listener: socket, context: ssl.SSLContext, leaving: threading.Event) -> None:
    while True:
        connection, _ = listener.accept()
        if leaving.is_set():
            connection.close()
            return
        threading.Thread(target=_answer, args=(connection, context), daemon=True).start()


def _answer(connection: socket, context: ssl.SSLContext) -> None:
    with connection, suppress(OSError):
        connection.settimeout(10)
        with context.wrap_socket(connection, server_side=True) as tls:
            while tls.recv(65536):
                tls.sendall(ANSWER)


def _poke(listener: socket) -> None:
    with socket() as other:
        other.connect(listener.getsockname())
