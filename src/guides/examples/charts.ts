import type { Examples } from './example.ts';
import { inBody, inFile } from './example.ts';

const chart = (panel: string) =>
	`title: { zh: 收入, en: Revenue }\nshows: { zh: 各家的收入。, en: What each took in. }\nform: bars\npanels:\n${panel}`;

/** Examples of charts. */
export const chartExamples = {
	'chart-unknown': inBody('<Chart id="account" />', '<Chart id="accounts" />'),
	'chart-empty': inFile(
		'charts/example.yaml',
		chart('  - is: [revenue]\n    in: 2019'),
		chart('  - is: [revenue]\n    in: 2025'),
	),
	'chart-units': inFile(
		'charts/example.yaml',
		chart('  - is: [revenue, revenue-growth]'),
		chart('  - is: [revenue]\n  - is: [revenue-growth]'),
	),
} satisfies Record<string, Examples>;
