# pragma version ~=0.4.3
"""
@title The part of Multicall3 that facilitators ask why a payment would fail
@notice `tryAggregate` as on every public chain, for answers of up to 256 bytes.
"""

struct Call:
    target: address
    callData: Bytes[1024]

struct Result:
    success: bool
    returnData: Bytes[256]


@external
@payable
def tryAggregate(requireSuccess: bool, calls: DynArray[Call, 8]) -> DynArray[Result, 8]:
    results: DynArray[Result, 8] = []
    for one: Call in calls:
        success: bool = False
        answer: Bytes[256] = b""
        success, answer = raw_call(one.target, one.callData, max_outsize=256, revert_on_failure=False)
        assert success or not requireSuccess, "Multicall3: call failed"
        results.append(Result(success=success, returnData=answer))
    return results
