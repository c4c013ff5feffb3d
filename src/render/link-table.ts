import type { Element } from 'hast';
import { h } from 'hastscript';
import { kindOf, kinds, type ArticleId } from '../model/id.ts';
import type { Tie } from '../model/plates.ts';
import { relationNames, relationOf } from '../model/relations.ts';
import { articleOf, titleOf, type Scope } from './scope.ts';

type Drawing = Pick<Scope, 'library' | 'locale' | 't' | 'to'>;

/** Links in words: from, relation, to. One row for each relation of an article, by kind; every link stands in it once. */
export function linkTable(scope: Drawing, ties: readonly Tie[], caption: string): Element {
	const { t, locale } = scope;
	const byWriter = Map.groupBy(ties, ({ from }) => from);
	const bodies = kinds.flatMap((kind) => {
		const rows = [...byWriter].filter(([id]) => kindOf(id) === kind).flatMap(([id, own]) => rowsOf(scope, id, own));
		const head = h('tr', h('th', { colSpan: 3, scope: 'rowgroup', className: ['kind'] }, t(`kind.${kind}`)));
		return rows.length > 0 ? [h('tbody', head, ...rows)] : [];
	});
	const heads = [t('map.from'), t('map.relation'), t('map.to')].map((words) => h('th', { scope: 'col' }, words));
	return h('table.links', h('caption', caption), h('thead', h('tr', ...heads)), ...bodies);

	function rowsOf(around: Drawing, id: ArticleId, own: readonly Tie[]): Element[] {
		const relations = relationNames.filter((name) => own.some(({ relation }) => relation === name));
		return relations.map((name, index) => {
			const targets = own.filter(({ relation }) => relation === name);
			return h(
				'tr',
				...(index === 0
					? [h('th', { scope: 'row', rowSpan: relations.length > 1 ? relations.length : undefined }, link(around, id))]
					: []),
				h('td', relationOf(name).label[locale]),
				h(
					'td',
					...targets.flatMap(({ to }, place) =>
						place === 0 ? [link(around, to)] : [locale === 'zh' ? '、' : ', ', link(around, to)],
					),
				),
			);
		});
	}
}

function link(scope: Drawing, id: ArticleId): Element {
	const { title, lang } = titleOf(articleOf(scope, id), scope.locale);
	return h('a', { href: scope.to.article(id, scope.locale), lang }, title);
}
