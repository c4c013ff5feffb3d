import type { ArticleId } from './id.ts';
import type { Locale } from './locale.ts';

/** Where content lies in the repository, whatever folder this copy is built from. */
const contentFolder = 'content';
const mainBranch = 'main';

/** GitHub answers longer addresses with an error page; ours stay clear of its 8 KB. */
export const addressLimit = 7500;

/** The forms of `.github/ISSUE_TEMPLATE/`, each with the fields that an address may fill. */
export const reportForms = {
	mistake: ['page', 'section', 'quote', 'wrong', 'right'],
	figure: ['page', 'fact', 'value', 'better', 'source'],
	article: ['name', 'kind', 'why', 'sources'],
	translation: ['page', 'language', 'text'],
} as const;
export type ReportForm = keyof typeof reportForms;

/** Makes the addresses of GitHub’s own pages, on which a reader proposes a change or reports something. */
export interface Repository {
	/** The editor of a file that is there, at a line. */
	edit: (path: string, line?: number) => string;
	/** A new file with its text; nothing when the address would be too long to be taken. */
	create: (path: string, text: string) => string | undefined;
	/** The empty page for a new file, for a text that is pasted. */
	createEmpty: (path: string) => string;
	/** A report with its fields filled; the longest one is cut where the address would be too long. */
	report: <Form extends ReportForm>(
		form: Form,
		title: string,
		fields: Partial<Record<(typeof reportForms)[Form][number], string>>,
	) => string;
}

export function repositoryAt(url: string, branch = mainBranch): Repository {
	// The whole path stands in the file's name: of folders named in the address, GitHub has been seen to drop the last.
	const createEmpty = (path: string) => `${url}/new/${encodeURIComponent(branch)}?${query({ filename: path })}`;
	return {
		edit: (path, line) =>
			`${url}/edit/${encodeURIComponent(branch)}/${path.split('/').map(encodeURIComponent).join('/')}${line === undefined ? '' : `#L${line}`}`,
		createEmpty,
		create(path, text) {
			const address = `${createEmpty(path)}&${query({ value: text })}`;
			return address.length <= addressLimit ? address : undefined;
		},
		report(form, title, fields) {
			const given: Record<string, string> = { template: `${form}.yml`, title, ...fields };
			const address = () => `${url}/issues/new?${query(given)}`;
			while (address().length > addressLimit) {
				const [name, words] = Object.entries(given).reduce((a, b) => (encoded(b[1]) > encoded(a[1]) ? b : a));
				given[name] = `${[...words].slice(0, Math.floor([...words].length * 0.7)).join('')}…`;
			}
			return address();
		},
	};
}

/** Where a text of an article lies in the repository. */
export function textPath(id: ArticleId, locale: Locale): string {
	return `${contentFolder}/${id}/${locale}.mdx`;
}

/** Where an article’s facts lie in the repository. */
export function factsPath(id: ArticleId): string {
	return `${contentFolder}/${id}/facts.yaml`;
}

/** Where a source or an event lies in the repository. */
export function entryPath(room: 'sources' | 'events', id: string): string {
	return `${contentFolder}/${room}/${id}.yaml`;
}

function query(fields: Record<string, string>): string {
	// Half a character, which a cut can leave, has no encoding.
	return new URLSearchParams(Object.entries(fields).map(([name, value]) => [name, value.toWellFormed()])).toString();
}

function encoded(words: string): number {
	return query({ words }).length;
}
