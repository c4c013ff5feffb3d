import type { ScaffoldKind } from '../model/scaffold.ts';

/** What people call the kinds at the terminal: one or many, in Chinese or English. */
export const kindNames: ReadonlyMap<string, ScaffoldKind> = new Map(
	Object.entries({
		firms: 'firm firms company 公司 企业 厂商',
		products: 'product products chip 产品 芯片',
		policies: 'policy policies 政策 规则',
		views: 'view views 观点',
		people: 'person people 人物 人',
		concepts: 'concept concepts term 概念 术语',
		briefs: 'brief briefs 综述 简报',
		events: 'event events 事件',
		sources: 'source sources 来源',
	} satisfies Record<ScaffoldKind, string>).flatMap(([kind, names]) =>
		names.split(' ').map((name): [string, ScaffoldKind] => [name, kind as ScaffoldKind]),
	),
);
