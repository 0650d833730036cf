"""The commands and their options. What a command does is loaded when it is called."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

__all__ = ["app"]

app = typer.Typer(
    name="eventkit",
    help="Typed diplomatic event data from English news archives.",
    epilog="Exit codes: 0 all well; 1 finished, something was set aside; 2 usage, or not done; 130 Ctrl-C.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
rules_app = typer.Typer(help="Work with rule files.", no_args_is_help=True, rich_markup_mode=None)
app.add_typer(rules_app, name="rules")

_Day = Annotated[
    datetime | None,
    typer.Option(formats=["%Y-%m-%d"], help="Day of documents without a date of their own; never today's."),
]
_Rules = Annotated[Path | None, typer.Option(help="Folder with rules and lexicons of your own.")]


def _column(what: str) -> Any:
    return typer.Option(metavar="NAME", help=f"Column or key that holds {what}.", rich_help_panel=None)


_IdColumn = Annotated[str | None, _column("the document's id")]
_TextColumn = Annotated[str | None, _column("the text")]
_DateColumn = Annotated[str | None, _column("the document's date")]
_TitleColumn = Annotated[str | None, _column("the title")]
_SourceColumn = Annotated[str | None, _column("the publisher")]
_DateFormat = Annotated[
    str | None, typer.Option(metavar="FORM", help="Form of the dates in the input, such as '%d/%m/%Y'.")
]
_DateLanguages = Annotated[
    list[str] | None,
    typer.Option(
        "--date-language",
        metavar="CODE",
        help="Language of dates such as '3 novembre 2021'; may be repeated.",
    ),
]
_DatePattern = Annotated[
    str | None,
    typer.Option(
        metavar="REGEX", help="Finds the date in a file's name, with groups year, month, day; '' for none."
    ),
]
_Encoding = Annotated[
    str | None, typer.Option(metavar="NAME", help="Encoding of the input; else UTF-8, or detected.")
]
_InputFormat = Annotated[
    str | None, typer.Option(metavar="NAME", help="Format of the input, whatever its file names end in.")
]
_MaxBytes = Annotated[
    int, typer.Option(min=1, metavar="BYTES", help="Documents that are larger are set aside.")
]
_TimeLimit = Annotated[
    float, typer.Option(metavar="SECONDS", help="Processor time that one document may take.")
]
_Dask = Annotated[str | None, typer.Option(metavar="ADDRESS", help="Scheduler of a Dask cluster to work on.")]
_DEFAULT_MAX_BYTES = 16 * 1024 * 1024


def _version(asked: bool) -> None:
    if asked:
        from eventkit._version import __version__

        print(f"eventkit {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and leave.")
    ] = False,
) -> None:
    """Typed diplomatic event data from English news archives."""


@app.command()
def convert(
    inputs: Annotated[
        list[str], typer.Argument(metavar="INPUT", help="Files, folders, archives or addresses (s3://…).")
    ],
    out: Annotated[str, typer.Option(metavar="DIR", help="Folder for the data set.")],
    format: Annotated[Literal["parquet", "jsonl"], typer.Option(help="Form of the part files.")] = "parquet",
    workers: Annotated[
        int | None, typer.Option(min=1, metavar="N", help="Processes; else as many as there are cores.")
    ] = None,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace an existing data set.")] = False,
    published: _Day = None,
    id_column: _IdColumn = None,
    text_column: _TextColumn = None,
    date_column: _DateColumn = None,
    title_column: _TitleColumn = None,
    source_column: _SourceColumn = None,
    date_format: _DateFormat = None,
    date_language: _DateLanguages = None,
    date_pattern: _DatePattern = None,
    encoding: _Encoding = None,
    input_format: _InputFormat = None,
    rules: _Rules = None,
    max_document_bytes: _MaxBytes = _DEFAULT_MAX_BYTES,
    time_limit: _TimeLimit = 60.0,
    dask: _Dask = None,
    quiet: Annotated[bool, typer.Option("--quiet", help="No progress bar and no summary.")] = False,
) -> None:
    """Read archives and write a data set; go on where an earlier run was stopped."""
    from eventkit.cli.convert import read_options, run_convert

    read = read_options(
        published=published,
        id_column=id_column,
        text_column=text_column,
        date_column=date_column,
        title_column=title_column,
        source_column=source_column,
        date_format=date_format,
        date_languages=tuple(date_language or ()),
        date_pattern=date_pattern,
        encoding=encoding,
        format=input_format,
        max_document_bytes=max_document_bytes,
    )
    raise typer.Exit(
        run_convert(
            inputs,
            out,
            read=read,
            format=format,
            workers=workers,
            overwrite=overwrite,
            rules=None if rules is None else str(rules),
            time_limit=time_limit,
            dask=dask,
            quiet=quiet,
        )
    )


@app.command()
def parse(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A file of any kind that can be read, or -.")],
    published: _Day = None,
    id_column: _IdColumn = None,
    text_column: _TextColumn = None,
    date_column: _DateColumn = None,
    date_format: _DateFormat = None,
    date_language: _DateLanguages = None,
    date_pattern: _DatePattern = None,
    encoding: _Encoding = None,
    input_format: _InputFormat = None,
    rules: _Rules = None,
    max_document_bytes: _MaxBytes = _DEFAULT_MAX_BYTES,
) -> None:
    """Print the records of one file as JSON Lines."""
    from eventkit.cli.convert import read_options
    from eventkit.cli.parse import run_parse

    read = read_options(
        published=published,
        id_column=id_column,
        text_column=text_column,
        date_column=date_column,
        date_format=date_format,
        date_languages=tuple(date_language or ()),
        date_pattern=date_pattern,
        encoding=encoding,
        format=input_format,
        max_document_bytes=max_document_bytes,
    )
    raise typer.Exit(run_parse(file, read_options=read, rules=None if rules is None else str(rules)))


@app.command()
def explain(
    file: Annotated[str | None, typer.Argument(metavar="[FILE]", help="A file, or -.")] = None,
    text: Annotated[str | None, typer.Option(metavar="TEXT", help="A text in place of a file.")] = None,
    published: _Day = None,
    rules: _Rules = None,
) -> None:
    """Show the marks of every stage, and the rule behind every record."""
    from eventkit.cli.convert import read_options
    from eventkit.cli.explain import run_explain

    read = read_options(published=published)
    raise typer.Exit(
        run_explain(file, text=text, read_options=read, rules=None if rules is None else str(rules))
    )


@rules_app.command("check")
def rules_check(
    folder: Annotated[Path | None, typer.Argument(metavar="[FOLDER]", help="Rules of your own.")] = None,
) -> None:
    """Run the right and wrong examples of every rule."""
    from eventkit.cli.rules import run_rules_check

    raise typer.Exit(run_rules_check(None if folder is None else str(folder)))


@app.command()
def schema(
    type: Annotated[str | None, typer.Argument(metavar="[TYPE]", help="An event type, or documents.")] = None,
    format: Annotated[Literal["json", "arrow"], typer.Option(help="JSON Schema or Arrow.")] = "json",
) -> None:
    """Print the schema of a type, or of all."""
    from eventkit.cli.schema import run_schema

    raise typer.Exit(run_schema(type, format=format))
