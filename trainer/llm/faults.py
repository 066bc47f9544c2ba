"""Every way a provider fails, mapped to one ProviderError that a person can act on.

Known by class name and HTTP status, so that nothing is imported to know them: the SDKs of the
larger providers are generated alike and share the names of openai's."""

import re

from trainer.errors import Fault, ProviderError

_BY_NAME = {
    "APITimeoutError": Fault.TIMEOUT,
    "TimeoutException": Fault.TIMEOUT,
    "TimeoutError": Fault.TIMEOUT,
    "APIConnectionError": Fault.CONNECTION,
    "InvalidURL": Fault.CONNECTION,
    "TransportError": Fault.CONNECTION,
    "ConnectionError": Fault.CONNECTION,
    "LengthFinishReasonError": Fault.CUT_OFF,
    "ContentFilterFinishReasonError": Fault.REFUSAL,
    "OpenAIRefusalError": Fault.REFUSAL,
    "AuthenticationError": Fault.KEY,
    "PermissionDeniedError": Fault.KEY,
    "RateLimitError": Fault.RATE_LIMIT,
    "NotFoundError": Fault.NOT_FOUND,
    "APIResponseValidationError": Fault.INVALID_REPLY,
    "OutputParserException": Fault.INVALID_REPLY,
    "ValidationError": Fault.INVALID_REPLY,
    "ImportError": Fault.NOT_INSTALLED,
    "APIError": Fault.SERVER,
}
_BY_STATUS = {
    401: Fault.KEY,
    403: Fault.KEY,
    404: Fault.NOT_FOUND,
    408: Fault.TIMEOUT,
    429: Fault.RATE_LIMIT,
}
_GARBAGE = (ValueError, TypeError, LookupError, AttributeError)
"""What LangChain and openai trip over when a 200 reply is not what it claims to be."""

_SAYS = {
    Fault.KEY: "{who} refused the key; check it in the settings or in the provider's variable, "
    "such as OPENAI_API_KEY.",
    Fault.CONNECTION: "{who} cannot be reached or broke off; check the base URL "
    "and that the server is running.",
    Fault.TIMEOUT: "{who} did not answer within {timeout:g} s; try again, choose a faster model "
    "or raise COMMA_MODEL_TIMEOUT.",
    Fault.RATE_LIMIT: "{who} has had too many requests or its credit is used up; wait a minute "
    "or check the account.",
    Fault.NOT_FOUND: "{who} was not found; choose a model the server lists, or check the base URL, "
    "which often ends in /v1.",
    Fault.BAD_REQUEST: "{who} refused the request ({detail}); choose another model.",
    Fault.SERVER: "{who} failed on its own side ({detail}); try again in a minute or choose another model.",
    Fault.REFUSAL: "{who} declined to answer; try again or choose another model.",
    Fault.CUT_OFF: "{who} was cut off before its answer was complete; choose a model with room "
    "for a longer answer.",
    Fault.INVALID_REPLY: "{who} sent something that is not the answer asked for ({detail}); try again "
    "or choose a stronger model.",
    Fault.NOT_INSTALLED: "{who} needs a package that is not installed ({detail}); install it "
    "or choose another provider.",
}
_NO_KEY = "{who} has no key; type one in the settings or set the provider's variable, such as OPENAI_API_KEY."

_PASSWORD = re.compile(r"//[^/@]*@")
_KEYLIKE = re.compile(
    r"(?i)\b(?:sk|pk|gsk|xai|key|api[-_]?key|token|bearer)[-_ =:]+[\w*.…-]{6,}|\bAIza[\w-]{10,}"
)


def explain(exc: Exception, who: str, *, timeout: float, key: str = "") -> ProviderError | None:
    """The error a person meets; None for one that no provider causes, which is a bug of ours.

    `who` is what `named` gives; `key` is blotted out wherever the provider echoes it."""
    fault = _fault(exc)
    if fault is None:
        return None
    return failure(fault, who, timeout=timeout, detail=_detail(exc, key))


def failure(fault: Fault, who: str, *, timeout: float = 0.0, detail: str = "") -> ProviderError:
    return ProviderError(fault, _SAYS[fault].format(who=who, timeout=timeout, detail=detail))


def explain_build(exc: Exception, who: str, *, timeout: float, key: str = "") -> ProviderError | None:
    """As `explain`, for what is raised before any request: a provider LangChain does not know or
    whose package is missing, an address that is none, or, in every other shape, no key."""
    if "Unsupported provider" in str(exc):
        return failure(Fault.NOT_INSTALLED, who, detail="LangChain knows no such provider")
    if _fault(exc) in {Fault.NOT_INSTALLED, Fault.CONNECTION}:
        return explain(exc, who, timeout=timeout, key=key)
    if isinstance(exc, ValueError) or type(exc).__name__ == "OpenAIError":
        return ProviderError(Fault.KEY, _NO_KEY.format(who=who))
    return explain(exc, who, timeout=timeout, key=key)


def named(spec: str, base_url: str) -> str:
    """The model as messages call it; a password in the address is left out."""
    return f"The model {spec} at {_PASSWORD.sub('//', base_url)}" if base_url else f"The model {spec}"


def redacted(text: str, key: str = "") -> str:
    """`text` without the key or anything that looks like one."""
    return _KEYLIKE.sub("(key)", text.replace(key, "(key)") if key else text)


def _fault(exc: Exception) -> Fault | None:
    status = getattr(exc, "status_code", None)
    if isinstance(status, int):
        return _BY_STATUS.get(status, Fault.SERVER if status >= 500 else Fault.BAD_REQUEST)
    for kind in type(exc).__mro__:
        if kind.__name__ in _BY_NAME:
            return _BY_NAME[kind.__name__]
    if isinstance(exc, _GARBAGE):
        return Fault.INVALID_REPLY
    foreign = type(exc).__module__.partition(".")[0] not in {"builtins", "trainer"}
    return Fault.SERVER if foreign else None


def _detail(exc: Exception, key: str) -> str:
    """The provider's own words in brief, without the key; for a malformed reply only the kind of error,
    because the words would be the reply's."""
    status = getattr(exc, "status_code", None)
    if isinstance(exc, _GARBAGE) and status is None:
        return "not the JSON that was wanted" if isinstance(exc, ValueError) else "not a chat completion"
    words = " ".join(redacted(_message(exc), key).split()).rstrip(".")
    brief = words if len(words) <= 160 else words[:159] + "…"
    return f"{status}: {brief}" if status else brief or type(exc).__name__


def _message(exc: Exception) -> str:
    body = getattr(exc, "body", None)
    if isinstance(body, dict) and isinstance(body.get("message"), str):
        return str(body["message"])
    return str(exc)
