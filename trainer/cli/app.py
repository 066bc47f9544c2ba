"""`comma app`: opens the app in the browser."""

from typing import Annotated

import typer

from trainer.cli.output import errors

Port = Annotated[int, typer.Option(help="The port to listen on.", min=1, max=65535)]
Host = Annotated[str, typer.Option(help="The address to listen on; 0.0.0.0 lets other machines in.")]


def app(port: Port = 8501, host: Host = "127.0.0.1") -> None:
    """Run the app on http://localhost:8501."""
    # Streamlit takes most of a second to import; no other command needs it.
    from trainer.ui.launch import serve

    with errors():
        serve(host=host, port=port)
