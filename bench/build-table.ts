import type { Cost } from './measured-run.ts';
import type { Visit } from './visit.ts';
import type { Weight } from './weigh.ts';

/** One site built once. */
export interface Row {
	texts: number;
	maker: string;
	/** `cold` unless something was kept. */
	state: string;
	cost: Cost;
	weight?: Weight;
	visit?: Visit;
}

const columns: [head: string, of: (row: Row) => number | undefined, digits: number][] = [
	['wall s', ({ cost }) => cost.seconds, 1],
	['CPU s', ({ cost }) => cost.cpu, 1],
	['MB', ({ cost }) => cost.megabytes, 0],
	['CPU ms/text', ({ cost, texts }) => (cost.cpu * 1000) / texts, 1],
	['pages', ({ weight }) => weight?.pages, 0],
	['files', ({ weight }) => weight?.files, 0],
	['site MB', ({ weight }) => weight?.megabytes, 0],
	['article KB', ({ weight }) => weight && weight.article / 1000, 1],
	['view KB', ({ visit }) => visit && visit.bytes / 1000, 1],
	['requests', ({ visit }) => visit?.requests, 0],
	['zh query KB', ({ visit }) => visit?.search && visit.search.zh / 1000, 1],
	['en query KB', ({ visit }) => visit?.search && visit.search.en / 1000, 1],
];

/** The rows as a table; below each cold build of ours what it is of each rival’s. */
export function printTable(rows: readonly Row[]): void {
	const cells = rows.flatMap((row) => {
		const name = `${row.texts} ${row.maker}, ${row.state}`;
		const own = columns.map(([, of, digits]) => (row.cost.code === 0 ? shown(of(row), digits) : 'failed'));
		const first = rows.find((one) => one.texts === row.texts)!;
		if (row === first || row.maker === first.maker) return [[name, ...own]];
		const ratios = columns.map(([, of]) => ratio(first, row, of));
		return [
			[name, ...own],
			[`${row.texts} ${first.maker} ÷ ${row.maker}`, ...ratios],
		];
	});
	console.log(
		[['', ...columns.map(([head]) => head)], ...cells]
			.map((line) => line.map((cell, at) => (at === 0 ? cell.padEnd(30) : cell.padStart(12))).join(''))
			.join('\n'),
	);
}

function shown(number: number | undefined, digits: number): string {
	return number === undefined ? '–' : number.toFixed(digits);
}

function ratio(one: Row, other: Row, of: (row: Row) => number | undefined): string {
	const [a, b] = [of(one), of(other)];
	return one.cost.code === 0 && other.cost.code === 0 && a && b ? (a / b).toFixed(2) : '–';
}

/** How the cost of a text grows from the smallest library to the largest; 1 is linear. */
export function printGrowth(rows: readonly Row[]): void {
	for (const key of new Set(rows.map(({ maker, state }) => `${maker}, ${state}`))) {
		const own = rows.filter(({ maker, state, cost }) => `${maker}, ${state}` === key && cost.code === 0);
		const [least, most] = [own[0], own.at(-1)];
		if (!least || !most || least.texts === most.texts) continue;
		const per = (of: (cost: Cost) => number) =>
			(of(most.cost) / most.texts / (of(least.cost) / least.texts)).toFixed(2);
		console.log(
			`${key}: for each text at ${most.texts} ÷ at ${least.texts}: CPU ${per(({ cpu }) => cpu)}, wall ${per(({ seconds }) => seconds)}; memory ${(most.cost.megabytes / least.cost.megabytes).toFixed(2)} in all`,
		);
	}
}
