"""Our own registry of chains and their USDC. Token, EIP-712 name and chain come from here, never from a server."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Network:
    """One chain that Gondola pays on.

    ``wire_names`` are the spellings seen in x402 v1 and v2 documents and in listings.
    Addresses are lower-case hex; EIP-712 fields are the token contract's own (EIP-3009 domain).
    """

    key: str
    name: str
    chain_id: int
    usdc: str
    eip712_name: str
    eip712_version: str
    explorer: str
    testnet: bool
    default_rpc_urls: tuple[str, ...]

    @property
    def caip2(self) -> str:
        """The CAIP-2 name used by x402 v2, such as ``eip155:8453``."""
        return f"eip155:{self.chain_id}"

    @property
    def wire_names(self) -> tuple[str, str]:
        """How servers may spell this network: the v1 name and the v2 (CAIP-2) name."""
        return self.key, self.caip2

    def transaction_url(self, tx_hash: str) -> str:
        """The public explorer's page of one transaction."""
        return f"{self.explorer}/tx/{tx_hash}"

    def address_url(self, address: str) -> str:
        """The public explorer's page of one address."""
        return f"{self.explorer}/address/{address}"


BASE = Network(
    key="base",
    name="Base",
    chain_id=8453,
    usdc="0x833589fcd6edb6e08f4c7c32d4f71b54bda02913",
    eip712_name="USD Coin",
    eip712_version="2",
    explorer="https://basescan.org",
    testnet=False,
    default_rpc_urls=("https://mainnet.base.org", "https://base-rpc.publicnode.com", "https://base.drpc.org"),
)

BASE_SEPOLIA = Network(
    key="base-sepolia",
    name="Base Sepolia",
    chain_id=84532,
    usdc="0x036cbd53842c5426634e7929541ec2318f3dcf7e",
    eip712_name="USDC",
    eip712_version="2",
    explorer="https://sepolia.basescan.org",
    testnet=True,
    default_rpc_urls=(
        "https://sepolia.base.org",
        "https://base-sepolia-rpc.publicnode.com",
        "https://base-sepolia.drpc.org",
    ),
)

NETWORKS: dict[str, Network] = {network.key: network for network in (BASE, BASE_SEPOLIA)}


def network_by_wire_name(name: object) -> Network | None:
    """The network a server means by ``base``, ``eip155:8453`` and so on; None for any we do not know."""
    for network in NETWORKS.values():
        if name in network.wire_names:
            return network
    return None


def split_urls(text: str) -> tuple[str, ...]:
    """The node addresses in a setting: one, or several with commas or blanks between; each once, in order."""
    return tuple(dict.fromkeys(text.replace(",", " ").split()))
