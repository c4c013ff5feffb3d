/** The switch of the theme. What is chosen is kept only while it differs from the system; otherwise the page follows that. */
const { dataset } = document.documentElement;

document.querySelector('[data-theme-switch]')?.addEventListener('click', () => {
	const theme = dataset.theme === 'dark' ? 'light' : 'dark';
	dataset.theme = theme;
	try {
		if (matchMedia(`(prefers-color-scheme: ${theme})`).matches) localStorage.removeItem('theme');
		else localStorage.theme = theme;
	} catch {
		// The choice then holds for this page alone.
	}
});

export {};
