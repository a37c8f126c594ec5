"""Executes a notebook with Jupyter's nbclient in the Deno kernel and writes it with its outputs to standard output.

    /usr/bin/python3 execute.py NOTEBOOK FOLDER
"""
import asyncio
import sys
from queue import Empty

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionComplete

LATE_SECONDS = 0.15
HUNG_SECONDS = 600  # against a cell that never ends; how long a notebook takes is measured, not tested


class PatientClient(NotebookClient):
    """Deno's kernel says "idle" before its last outputs: go on reading for a moment, or some are lost."""

    async def _async_poll_output_msg(self, parent_msg_id, cell, cell_index):
        idle = False
        while True:
            try:
                msg = await self.kc.iopub_channel.get_msg(timeout=LATE_SECONDS if idle else None)
            except Empty:
                return
            if msg["parent_header"].get("msg_id") != parent_msg_id:
                continue
            try:
                self.process_message(msg, cell, cell_index)
            except CellExecutionComplete:
                idle = True


notebook = nbformat.read(sys.argv[1], as_version=4)
client = PatientClient(notebook, timeout=HUNG_SECONDS, kernel_name="deno", resources={"metadata": {"path": sys.argv[2]}})
client.execute()
nbformat.write(notebook, sys.stdout)
