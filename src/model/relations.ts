import { kinds, type Kind } from './id.ts';
import type { Bilingual } from './fields.ts';

/**
 * The closed vocabulary of links. Each relation is written at one end and read at both:
 * `label` is what the writing article says of the targets, `inverse.label` what a target says of the writer.
 */
export interface Relation {
	from: readonly Kind[];
	to: readonly Kind[];
	label: Bilingual;
	inverse: { name: string; label: Bilingual };
	/** The inverse is the relation itself, and both ends must be of one kind. */
	symmetric?: true;
}

const all = kinds;

export const relations = {
	makes: relation(['firms'], ['products'], ['产品', 'Makes'], 'made-by', ['制造商', 'Made by']),
	'led-by': relation(['firms'], ['people'], ['负责人', 'Led by'], 'leads', ['执掌', 'Leads']),
	'founded-by': relation(['firms'], ['people'], ['创办人', 'Founded by'], 'founder-of', ['创办', 'Founded']),
	employs: relation(['firms'], ['people'], ['任职者', 'People'], 'works-at', ['任职于', 'Works at']),
	'owned-by': relation(['firms'], ['firms'], ['母公司', 'Owned by'], 'owns', ['控股', 'Owns']),
	'invested-in-by': relation(
		['firms'],
		['firms', 'people', 'policies', 'concepts'],
		['投资方', 'Backed by'],
		'invested-in',
		['投资于', 'Invested in'],
	),
	'supplied-by': relation(['firms'], ['firms'], ['供应商', 'Supplied by'], 'supplies', ['供货给', 'Supplies']),
	'listed-on': relation(['firms'], ['concepts'], ['上市地', 'Listed on'], 'lists', ['上市公司', 'Lists']),
	'part-of': relation(all, ['firms', 'products', 'concepts'], ['属于', 'Part of'], 'includes', ['包括', 'Includes']),
	'competes-with': symmetric(['firms', 'products'], 'competes-with', ['竞争者', 'Competes with']),
	'related-to': symmetric(['concepts'], 'related-to', ['相关概念', 'Related to']),
	succeeds: relation(['products', 'policies'], ['products', 'policies'], ['接替', 'Succeeds'], 'succeeded-by', [
		'后继',
		'Succeeded by',
	]),
	'runs-on': relation(['products'], ['products'], ['运行于', 'Runs on'], 'runs', ['软件', 'Runs']),
	'built-from': relation(['products'], ['products'], ['采用芯片', 'Built from'], 'used-in', ['用于', 'Used in']),
	'compatible-with': relation(['products'], ['products'], ['兼容', 'Compatible with'], 'supported-in', [
		'获兼容于',
		'Supported in',
	]),
	restricts: relation(['policies'], ['firms', 'products', 'concepts'], ['限制', 'Restricts'], 'restricted-by', [
		'受限于',
		'Restricted by',
	]),
	supports: relation(['policies'], ['firms', 'products', 'concepts'], ['支持', 'Supports'], 'supported-by', [
		'受支持于',
		'Supported by',
	]),
	amends: relation(['policies'], ['policies'], ['修订', 'Amends'], 'amended-by', ['被修订', 'Amended by']),
	supersedes: relation(['policies'], ['policies'], ['取代', 'Supersedes'], 'superseded-by', [
		'被取代',
		'Superseded by',
	]),
	'responds-to': relation(['policies'], ['policies'], ['回应', 'Responds to'], 'answered-with', [
		'引出',
		'Answered with',
	]),
	by: relation(['views'], ['people', 'firms'], ['说者', 'By'], 'said', ['说过', 'Said']),
	about: relation(['views', 'briefs'], all, ['谈到', 'About'], 'discussed-in', ['见于', 'Discussed in']),
	answers: relation(['views'], ['views'], ['回应观点', 'Answers'], 'answered-by', ['得到回应', 'Answered by']),
	disputes: relation(['views'], ['views'], ['反对', 'Disputes'], 'disputed-by', ['受到反对', 'Disputed by']),
} as const satisfies Record<string, Relation>;

export type RelationName = keyof typeof relations;
export const relationNames = Object.keys(relations) as RelationName[];

export function relationOf(name: RelationName): Relation {
	return relations[name];
}

/** The relation that an inverse's name belongs to: `made-by` → `makes`. Nothing for names that are no inverse. */
export function relationOfInverse(name: string): RelationName | undefined {
	return relationNames.find((candidate) => relationOf(candidate).inverse.name === name && candidate !== name);
}

function relation(
	from: readonly Kind[],
	to: readonly Kind[],
	[zh, en]: [string, string],
	inverseName: string,
	[inverseZh, inverseEn]: [string, string],
): Relation {
	return { from, to, label: { zh, en }, inverse: { name: inverseName, label: { zh: inverseZh, en: inverseEn } } };
}

function symmetric(kindsOfBoth: readonly Kind[], name: string, label: [string, string]): Relation {
	return { ...relation(kindsOfBoth, kindsOfBoth, label, name, label), symmetric: true };
}
