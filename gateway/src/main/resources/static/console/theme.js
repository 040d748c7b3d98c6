// Not a module, so that it runs before the first paint and nothing flashes.
(() => {
  const chosen = localStorage.getItem('companion.theme');
  if (chosen === 'light' || chosen === 'dark') {
    document.documentElement.dataset.theme = chosen;
  }
})();
