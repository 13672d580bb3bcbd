"""Further builds of the app, made from the served one without compiling: other contents, other names, other hashes."""

import base64
import hashlib
import json
import re

from door import Door

TYPES = {"html": "text/html", "js": "text/javascript", "css": "text/css", "wasm": "application/wasm", "svg": "image/svg+xml"}
INLINE = re.compile(rb"<script(?: type=\"module\")?>(.*?)</script>", re.DOTALL)


def served(door):
    """Every file of the served build, by its name."""
    names = ["sw.js", *re.findall(rb'\["([^"]+)","[0-9a-f]{64}"\]', door.fetch("GET", "/sw.js", {})[2])]
    names = [name if isinstance(name, str) else name.decode() for name in names]
    return {name: door.fetch("GET", "/" + name.replace("index.html", ""), {})[2] for name in names}


class Build:
    """A build whose page, script, style and programs all say which one they are of."""

    def __init__(self, base, name):
        self.name = name
        self.renamed = {}
        files = dict(base)
        stamp = name.encode()
        for path in [path for path in base if path.endswith(".wasm")]:
            # A section of its own, which programs may have and browsers pass over.
            self.put(files, path, base[path] + bytes([0, len(stamp) + 6, 5]) + b"build" + stamp)
        for path in [path for path in base if re.match(r"northstar-\w+\.js$", path)]:
            self.put(files, path, self.with_names(base[path]) + b'\nglobalThis.scriptBuild = "' + stamp + b'";\n')
        for path in [path for path in base if path.endswith(".css")]:
            self.put(files, path, base[path] + b'\n:root { --build: "' + stamp + b'"; }\n')
        files["index.html"] = self.page(base["index.html"])
        files["sw.js"] = self.worker(base["sw.js"], files)
        self.files = files

    def put(self, files, path, content):
        """A file under the name of its new content."""
        del files[path]
        start, _, rest = path.partition("-")
        new = f"{start}-{hashlib.sha256(content).hexdigest()[:16]}.{rest.partition('.')[2]}"
        self.renamed[path] = new
        files[new] = content

    def with_names(self, content):
        for old, new in self.renamed.items():
            content = content.replace(old.encode(), new.encode())
        return content

    def page(self, old):
        new = self.with_names(re.sub(rb'data-build="[^"]*"', b'data-build="' + self.name.encode() + b'"', old))
        for before, after in zip(INLINE.findall(old), INLINE.findall(new)):
            new = new.replace(allowed(before), allowed(after))
        return new

    def worker(self, old, files):
        listed = [[path, hashlib.sha256(content).hexdigest()] for path, content in sorted(files.items()) if path != "sw.js"]
        new = re.sub(rb'const BUILD = "[^"]*"', b'const BUILD = "' + self.name.encode() + b'"', old)
        return re.sub(rb"const FILES = new Map\(.*?\]\]\)", b"const FILES = new Map(" + json.dumps(listed).encode() + b")", new, flags=re.DOTALL)


def allowed(script):
    """What the policy says of an inline script."""
    return b"sha256-" + base64.b64encode(hashlib.sha256(script).digest())


class Host(Door):
    """A host to which builds are brought, with the faults that hosts and lines have."""

    def __init__(self, behind):
        super().__init__(behind)
        self.build = None
        self.heal()

    def heal(self):
        """Whole again."""
        self.faulty = {}
        self.left = None

    def fetch(self, method, path, headers):
        if self.build is None:
            return super().fetch(method, path, headers)
        if self.left is not None:
            self.left -= 1
            if self.left < 0:
                raise ConnectionError("the line is cut")
        name = path.partition("?")[0].lstrip("/") or "index.html"
        body = self.faulty.get(name, self.build.files.get(name))
        if body is None:
            return 404, [("Content-Type", "text/html")], b"<!doctype html><p>Not here"
        kept = "public, max-age=31536000, immutable" if name in self.build.renamed.values() else "no-cache"
        return 200, [("Content-Type", TYPES.get(name.rpartition(".")[2], "application/octet-stream")), ("Cache-Control", kept)], body
