"""What the examples share: one request, with patience. Standard library only."""

import json
import os
import time
import urllib.error
import urllib.request

URL = os.environ.get("SARING_URL", "http://127.0.0.1:8080")
KEY = os.environ.get("SARING_KEY")

ATTEMPTS = 5
MOST_WAIT_SECONDS = 60


class SaringError(Exception):
    """A request without an answer; `problem` is what the service says of it (RFC 9457)."""

    def __init__(self, problem, retry_after=None):
        fields = [f"{one['pointer']}: {one['message']}" for one in problem.get("errors", [])]
        super().__init__("\n".join([problem["detail"], *fields]))
        self.code = problem["code"]
        self.status = problem["status"]
        self.request_id = problem["requestId"]
        self.retry_after = retry_after


def open_request(path, body=None, headers=None, method=None):
    """The answer, unread. What is refused for the load (429) or for a while (503) is sent again, as Retry-After says.

    A body that is no bytes, such as a generator, can be sent once only.
    """
    sent = {"Content-Type": "application/json", **(headers or {})}
    if KEY:
        sent["Authorization"] = f"Bearer {KEY}"
    attempts = ATTEMPTS if body is None or isinstance(body, bytes) else 1
    for attempt in range(1, attempts + 1):
        request = urllib.request.Request(URL + path, data=body, headers=sent, method=method)
        try:
            return urllib.request.urlopen(request, timeout=60)
        except urllib.error.HTTPError as error:
            retry_after = float(error.headers.get("Retry-After") or 2**attempt)
            text = error.read()
            if error.code not in (429, 503) or attempt == attempts or retry_after > MOST_WAIT_SECONDS:
                raise SaringError(json.loads(text), retry_after) from None
        time.sleep(retry_after)
    raise AssertionError("unreachable")


def ask(path, value=None, headers=None):
    """JSON in, JSON out; without `value` it is a GET."""
    body = None if value is None else json.dumps(value).encode()
    with open_request(path, body, headers) as answer:
        return json.load(answer)
