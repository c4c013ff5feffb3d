/** Marks the section that is being read in the contents, where the browser does not do so by itself. */
const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-contents] a')];
if (links.length > 0 && !CSS.supports('scroll-target-group: auto')) {
	const headings = links.map((link) => document.getElementById(link.hash.slice(1))!);
	const mark = () => {
		const read = headings.findLastIndex((heading) => heading.getBoundingClientRect().top < innerHeight / 4);
		links.forEach((link, index) => (link.ariaCurrent = index === read ? 'true' : null));
	};
	mark();
	addEventListener('scroll', mark, { passive: true });
}

export {};
