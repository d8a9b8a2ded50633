// Tries an operation from its form: the address is shown, then the answer.
"use strict";

const shown = ["content-type", "etag", "cache-control", "link", "location", "retry-after", "ratelimit"];

function address(form) {
  let path = form.dataset.path;
  const query = new URLSearchParams();
  for (const field of form.querySelectorAll("input")) {
    if (field.dataset.place === "path") path = path.replace(`{${field.name}}`, encodeURIComponent(field.value));
    else for (const value of field.value.split("|").map((part) => part.trim())) if (value) query.append(field.name, value);
  }
  return query.size ? `${path}?${query}` : path;
}

async function tryOperation(event) {
  event.preventDefault();
  const form = event.target;
  const output = form.querySelector("pre");
  output.hidden = false;
  output.textContent = address(form);
  try {
    const answer = await fetch(address(form));
    const fields = shown.filter((name) => answer.headers.has(name)).map((name) => `${name}: ${answer.headers.get(name)}`);
    const text = await answer.text();
    output.textContent = [`GET ${address(form)}`, "", `${answer.status} ${answer.statusText}`, ...fields, "", text].join("\n");
  } catch (error) {
    output.textContent += `\n\n${error}`;
  }
}

for (const form of document.querySelectorAll("form[data-path]")) form.addEventListener("submit", tryOperation);
