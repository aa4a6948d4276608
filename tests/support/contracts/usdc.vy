# pragma version ~=0.4.3
"""
@title Play USDC
@notice What Gondola and x402 facilitators need of Circle's FiatTokenV2 on Base: ERC-20 balances and EIP-3009.
        Words of the reverts and the order of the events (AuthorizationUsed, then Transfer) are that contract's.
        Unlike it, anybody may mint. It has no constructor, so that its code can be put at any address.
"""

event Transfer:
    sender: indexed(address)
    receiver: indexed(address)
    amount: uint256

event AuthorizationUsed:
    authorizer: indexed(address)
    nonce: indexed(bytes32)

event AuthorizationCanceled:
    authorizer: indexed(address)
    nonce: indexed(bytes32)

DOMAIN_TYPE: constant(bytes32) = keccak256(
    "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"
)
TRANSFER_TYPE: constant(bytes32) = keccak256(
    "TransferWithAuthorization(address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce)"
)
CANCEL_TYPE: constant(bytes32) = keccak256("CancelAuthorization(address authorizer,bytes32 nonce)")
NAME: constant(String[8]) = "USD Coin"
VERSION: constant(String[1]) = "2"
# The lower half of the curve's order: a signature has one spelling only (EIP-2).
HIGHEST_S: constant(bytes32) = 0x7FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF5D576E7357A4501DDFE92F46681B20A0

balanceOf: public(HashMap[address, uint256])
totalSupply: public(uint256)
used: HashMap[address, HashMap[bytes32, bool]]


@view
@external
def name() -> String[8]:
    return NAME


@view
@external
def version() -> String[1]:
    return VERSION


@view
@external
def symbol() -> String[4]:
    return "USDC"


@view
@external
def decimals() -> uint8:
    return 6


@view
@external
def DOMAIN_SEPARATOR() -> bytes32:
    return self._domain()


@view
@external
def authorizationState(authorizer: address, nonce: bytes32) -> bool:
    return self.used[authorizer][nonce]


@external
def mint(to: address, amount: uint256):
    self.balanceOf[to] += amount
    self.totalSupply += amount
    log Transfer(sender=empty(address), receiver=to, amount=amount)


@external
def transfer(to: address, amount: uint256) -> bool:
    self._transfer(msg.sender, to, amount)
    return True


@external
def transferWithAuthorization(
    sender: address,
    to: address,
    amount: uint256,
    validAfter: uint256,
    validBefore: uint256,
    nonce: bytes32,
    v: uint8,
    r: bytes32,
    s: bytes32,
):
    assert block.timestamp > validAfter, "FiatTokenV2: authorization is not yet valid"
    assert block.timestamp < validBefore, "FiatTokenV2: authorization is expired"
    assert not self.used[sender][nonce], "FiatTokenV2: authorization is used or canceled"
    message: bytes32 = keccak256(
        abi_encode(TRANSFER_TYPE, sender, to, amount, validAfter, validBefore, nonce)
    )
    self._check(sender, message, v, r, s)
    self.used[sender][nonce] = True
    log AuthorizationUsed(authorizer=sender, nonce=nonce)
    self._transfer(sender, to, amount)


@external
def cancelAuthorization(authorizer: address, nonce: bytes32, v: uint8, r: bytes32, s: bytes32):
    assert not self.used[authorizer][nonce], "FiatTokenV2: authorization is used or canceled"
    self._check(authorizer, keccak256(abi_encode(CANCEL_TYPE, authorizer, nonce)), v, r, s)
    self.used[authorizer][nonce] = True
    log AuthorizationCanceled(authorizer=authorizer, nonce=nonce)


@view
@internal
def _domain() -> bytes32:
    return keccak256(
        abi_encode(DOMAIN_TYPE, keccak256(NAME), keccak256(VERSION), chain.id, self)
    )


@view
@internal
def _check(signer: address, message: bytes32, v: uint8, r: bytes32, s: bytes32):
    assert convert(s, uint256) <= convert(HIGHEST_S, uint256), "ECRecover: invalid signature 's' value"
    digest: bytes32 = keccak256(concat(b"\x19\x01", self._domain(), message))
    found: address = ecrecover(digest, v, r, s)
    assert found != empty(address) and found == signer, "FiatTokenV2: invalid signature"


@internal
def _transfer(sender: address, to: address, amount: uint256):
    assert to != empty(address), "ERC20: transfer to the zero address"
    assert self.balanceOf[sender] >= amount, "ERC20: transfer amount exceeds balance"
    self.balanceOf[sender] -= amount
    self.balanceOf[to] += amount
    log Transfer(sender=sender, receiver=to, amount=amount)
