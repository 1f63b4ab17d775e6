"""Runs a notebook from top to bottom with nbclient and writes what came of it: execute.py NOTEBOOK RESULT"""

import os
import sys

import nbclient
import nbformat

notebook = nbformat.read(sys.argv[1], as_version=4)
nbclient.NotebookClient(
    notebook,
    timeout=120,
    kernel_name=notebook.metadata.kernelspec.name,
    resources={"metadata": {"path": os.path.dirname(sys.argv[1])}},
    allow_errors=True,
).execute()
nbformat.validate(notebook)
nbformat.write(notebook, sys.argv[2])
