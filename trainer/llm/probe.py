"""Trying a connection: what `comma doctor` and the settings dialog show. Never raises."""

from contextlib import closing
from dataclasses import dataclass

from trainer.errors import CommaError, Fault, ProviderError
from trainer.llm import faults
from trainer.llm.models import Connection, connect, parts
from trainer.llm.port import Message

NAMED = 5
"""Models that a message lists; `Check.models` has them all."""


@dataclass(frozen=True, slots=True)
class Check:
    ok: bool
    message: str
    """One sentence: that it works, or what to do."""
    models: tuple[str, ...] = ()
    """What the server offers, sorted; empty where it does not say."""


def probe(connection: Connection) -> Check:
    """Asks the server for its models, where it speaks OpenAI's tongue, and the model for one word."""
    models: tuple[str, ...] = ()
    try:
        provider, model = parts(connection.spec)
        if provider == "openai":
            models = offered(connection)
        with closing(connect(connection).stream([Message("user", "Say: yes")])) as word:
            next(word)
    except ProviderError as error:
        return Check(False, _with_models(error, model, models), models)
    except CommaError as error:
        return Check(False, str(error), models)
    return Check(True, f"{connection.who} answers.", models)


def offered(connection: Connection) -> tuple[str, ...]:
    """The server's model list, sorted; empty where it keeps none. Raises ProviderError."""
    import openai

    error: ProviderError | None = None
    try:
        with openai.OpenAI(
            base_url=connection.base_url or None,
            api_key=connection.api_key or None,
            timeout=connection.timeout,
            max_retries=0,
        ) as client:
            return tuple(sorted(model.id for model in client.models.list()))
    except openai.NotFoundError:
        return ()
    except openai.OpenAIError as exc:
        error = _explained(exc, connection)
    except (ValueError, TypeError, AttributeError) as exc:
        error = _explained(exc, connection)
    raise error  # unchained: the provider's exception may echo the key


def _explained(exc: Exception, connection: Connection) -> ProviderError:
    explain = faults.explain_build if type(exc).__name__ == "OpenAIError" else faults.explain
    error = explain(exc, connection.who, timeout=connection.timeout, key=connection.api_key)
    if error is None:
        raise exc
    return error


def _with_models(error: ProviderError, model: str, models: tuple[str, ...]) -> str:
    if error.fault is not Fault.NOT_FOUND or not models or model in models:
        return str(error)
    more = f" and {len(models) - NAMED} more" if len(models) > NAMED else ""
    return f'The server has no model "{model}"; choose one of {", ".join(models[:NAMED])}{more}.'
