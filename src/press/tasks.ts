/** A page or file that the bundle can draw. */
export interface PagePath {
	pathname: string;
	route: { type: string };
}

/** A file of the site that is to be drawn. */
export interface Task {
	/** Its path in the site. */
	file: string;
	path: PagePath;
}

/** The address at which Astro would ask for a page. */
export function addressFor({ pathname }: PagePath, basePath: string): string {
	const path = pathname.replace(/^\/|\/$/g, '');
	return path === '' ? basePath : `${basePath}${path}/`;
}

/** The file in which Astro would put a page, from the site's folder. */
function fileFor({ pathname, route }: PagePath): string {
	const path = pathname.replace(/^\/|\/$/g, '');
	if (route.type === 'endpoint') return path;
	return path === '' ? 'index.html' : path === '404' ? '404.html' : `${path}/index.html`;
}

/**
 * What there is to draw, in one order in every thread. Maps first, so that one thread lays them out for both languages.
 * Chinese pages before English ones, so that the index of the first can be made while the others are drawn; then files.
 * The database comes last: it holds every article as Markdown, and whoever draws it has those files ready.
 */
export function inOrder(paths: readonly PagePath[]): Task[] {
	const tasks = paths.map((path): Task => ({ file: fileFor(path), path }));
	const files = new Set<string>();
	for (const { file } of tasks) {
		if (files.has(file)) throw new Error(`two pages would lie in one file: ${file}`);
		files.add(file);
	}
	const ranked = tasks.map((task) => ({ task, rank: ranks.findIndex((pattern) => pattern.test(task.file)) }));
	ranked.sort((a, b) => a.rank - b.rank || (a.task.file < b.task.file ? -1 : 1));
	return ranked.map(({ task }) => task);
}

const ranks = [
	/^\w+\/map\/.*\.html$/,
	/^zh\/.*\.html$/,
	/^en\/.*\.html$/,
	/\.html$/,
	/\.png$/,
	/(?<!\.md|\.sqlite)$/,
	/\.md$/,
	/\.sqlite$/,
];
