// Finds names, talks and events in search-index.js. Everything is shown as text; nothing is fetched.
(() => {
  "use strict";
  const root = document.currentScript.dataset.root;
  const form = document.querySelector("form.search");
  const box = document.getElementById("search");
  const list = document.getElementById("search-results");
  const status = document.getElementById("search-status");
  const most = 20;
  const fold = (said) => said.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const entries = window.meetupRecapIndex.map(([kind, label, beside, page, words]) => ({
    kind, label, beside, page, name: fold(label), all: fold([label, beside, words].join(" ")),
  }));

  const rank = (entry, words) => {
    if (!words.every((word) => entry.all.includes(word))) return 0;
    if (entry.name.startsWith(words[0])) return 3;
    return words.every((word) => entry.name.includes(word)) ? 2 : 1;
  };

  const shown = (entry) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = root + entry.page;
    link.textContent = entry.label;
    const about = document.createElement("span");
    about.className = "about";
    about.textContent = entry.beside ? ` ${entry.kind}, ${entry.beside}` : ` ${entry.kind}`;
    item.append(link, about);
    return item;
  };

  const search = () => {
    const words = fold(box.value).split(/\s+/).filter(Boolean);
    const found = words.length
      ? entries.map((entry) => [rank(entry, words), entry]).filter(([weight]) => weight)
      : [];
    found.sort(([first], [second]) => second - first);
    list.replaceChildren(...found.slice(0, most).map(([, entry]) => shown(entry)));
    const more = found.length > most ? `, the first ${most} shown` : "";
    status.textContent = words.length ? `${found.length} found${more}` : "";
  };

  box.addEventListener("input", search);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    list.querySelector("a")?.click();
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      box.value = "";
      search();
      box.focus();
    }
  });
  form.hidden = false;
})();
