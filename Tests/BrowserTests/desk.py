"""The server under test, pages of another origin, and the browser that looks at both."""
import functools, http.server, importlib.util, pathlib, shutil, socket, subprocess, tempfile, threading, time, urllib.request

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.support.ui import WebDriverWait

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SHOTS = ROOT / ".build" / "screenshots"
LIMIT = 20      # seconds that anything may take
AXE = pathlib.Path(importlib.util.find_spec("axe_playwright_python").origin).with_name("axe.min.js").read_text()
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Newsdesk:
    """Serves a copy of the sample documents, in which tests may write."""

    def __init__(self, binary, *flags):
        self.binary = binary
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.documents = self.folder / "documents"
        shutil.copytree(ROOT / "Config" / "documents", self.documents)
        port = free_port()
        self.base = f"http://127.0.0.1:{port}"
        self.log = open(self.folder / "log", "wb")
        self.process = subprocess.Popen(
            [binary, "serve", str(self.documents), "--listen", f"127.0.0.1:{port}", "--cache", "none", *flags],
            stdout=self.log, stderr=self.log)
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            try:
                return urllib.request.urlopen(self.base + "/readyz").close()
            except OSError:
                time.sleep(0.05)
        raise SystemExit("the server did not get ready")

    def write(self, name, text):
        """Writes a document as a newsroom's system does: beside, then moved into its place."""
        draft = self.folder / name
        draft.write_text(text, encoding="utf-8")
        draft.rename(self.documents / name)

    def stop(self):
        self.process.terminate()
        self.process.wait(LIMIT)
        shutil.rmtree(self.folder)


class Neighbor:
    """A site of another origin, with one page."""

    def __init__(self, page):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        (self.folder / "index.html").write_text(page, encoding="utf-8")
        handler = functools.partial(Quiet, directory=str(self.folder))
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.base = f"http://localhost:{self.server.server_address[1]}/"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def stop(self):
        self.server.shutdown()
        shutil.rmtree(self.folder)


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass

    def send_error(self, code, *arguments):
        # A browser asks for /favicon.ico of itself; that is no error of the page.
        self.send_response(204)
        self.end_headers()


class Browser:
    """Headless Chromium."""

    def __init__(self, desk):
        self.desk = desk
        options = Options()
        options.binary_location = shutil.which("chromium")
        for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--force-device-scale-factor=1"):
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        options.add_experimental_option("prefs", {"profile.default_content_setting_values.clipboard": 1})
        self.driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
        self.driver.set_page_load_timeout(LIMIT)
        self.size(1280, 900)

    def size(self, width, height):
        self.command("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def prefer(self, **features):
        self.command("Emulation.setEmulatedMedia", features=[{"name": name.replace("_", "-"), "value": value} for name, value in features.items()])

    def scripts(self, enabled):
        self.command("Emulation.setScriptExecutionDisabled", value=not enabled)

    def command(self, name, **parameters):
        return self.driver.execute_cdp_cmd(name, parameters)

    def go(self, path):
        self.driver.get(path if path.startswith("http") else self.desk.base + path)

    def one(self, selector):
        return self.driver.find_element("css selector", selector)

    def all(self, selector):
        return self.driver.find_elements("css selector", selector)

    def js(self, code, *arguments):
        return self.driver.execute_script(code, *arguments)

    def wait(self, condition, what):
        def holds(_):
            try:
                return condition()
            except Exception:
                return False
        WebDriverWait(self.driver, LIMIT, 0.05).until(holds, what)

    def shot(self, name):
        SHOTS.mkdir(parents=True, exist_ok=True)
        self.driver.save_screenshot(str(SHOTS / f"{name}.png"))

    def console(self):
        """What the browser has to say since it was last asked."""
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def violations(self):
        """What axe-core finds against WCAG 2.2 AA and good practice on the page as it is."""
        self.driver.execute_cdp_cmd("Runtime.evaluate", {"expression": AXE})
        found = self.driver.execute_async_script(
            "const done = arguments[arguments.length - 1];"
            "axe.run(document, {runOnly: arguments[0]}).then((result) => done(result.violations.map((one) =>"
            " `${one.id}: ${one.help}: ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')}`)));", TAGS)
        return found

    def stop(self):
        self.driver.quit()
