// Runs before the page is drawn, so that a chosen theme never flashes. What the reader chose is kept only while it
// differs from the system; otherwise the page goes on following the system.
(function () {
	var root = document.documentElement;
	var dark = matchMedia('(prefers-color-scheme: dark)');
	function system() {
		return dark.matches ? 'dark' : 'light';
	}
	function chosen() {
		try {
			var kept = localStorage.getItem('theme');
			return kept === 'dark' || kept === 'light' ? kept : null;
		} catch {
			// Storage may be forbidden; then there is nothing to remember.
			return null;
		}
	}
	function show() {
		root.dataset.theme = chosen() || system();
	}
	function choose(theme) {
		root.dataset.theme = theme;
		try {
			if (theme === system()) localStorage.removeItem('theme');
			else localStorage.setItem('theme', theme);
		} catch {
			// The choice then holds for this page alone.
		}
	}
	show();
	dark.addEventListener('change', show);
	// Another tab may have chosen.
	addEventListener('storage', show);
	document.addEventListener('click', function (event) {
		if (event.target instanceof Element && event.target.closest('[data-theme-switch]'))
			choose(root.dataset.theme === 'dark' ? 'light' : 'dark');
	});
})();
