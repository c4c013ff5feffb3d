/** The language link keeps the reader's place: it takes along the section that is on screen. Without this script it leads to the page's top. */
const link = document.querySelector<HTMLAnchorElement>('[data-language-switch]');
link?.addEventListener('click', () => {
	const headings = [...document.querySelectorAll<HTMLElement>('.prose :is(h2, h3, h4)[id]')];
	const current = headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
	link.hash = current?.id ?? location.hash;
});
