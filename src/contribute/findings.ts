import type { Words } from '../i18n/index.ts';
import { make } from './dom.ts';
import type { Finding } from './finding.ts';
import { labelOf, type Form } from './form-words.ts';
import { idOf } from './inputs.ts';

/** Puts every finding beside its field, or beside the nearest one around it. */
export function showBeside(
	fields: HTMLElement,
	t: Words,
	findings: readonly Finding[],
	isShown: (where: string) => boolean,
): void {
	for (const box of fields.querySelectorAll('.faults')) box.replaceChildren();
	for (const input of fields.querySelectorAll('[aria-invalid]')) {
		input.removeAttribute('aria-invalid');
		input.removeAttribute('aria-errormessage');
	}
	for (const finding of findings) {
		if (!isShown(finding.where)) continue;
		const holder = holderOf(fields, finding.where);
		const box = holder && [...holder.children].findLast((child) => child.classList.contains('faults'));
		if (!holder || !box) continue;
		box.id ||= `${idOf(holder.dataset.where!)}-faults`;
		box.append(make('p', {}, make('strong', {}, lineOf(t, finding) + finding.says), ` ${finding.cure}`));
		const input = holder.querySelector(`[data-input="${CSS.escape(holder.dataset.where!)}"]`);
		input?.setAttribute('aria-invalid', 'true');
		input?.setAttribute('aria-errormessage', box.id);
	}
}

/** A finding as an entry of the list, leading to its field. */
export function findingView(form: Form, finding: Finding): HTMLElement {
	const link = make('a', { href: `#${idOf(finding.where)}` }, placeWords(form, finding.where));
	link.addEventListener('click', (event) => {
		event.preventDefault();
		const holder = holderOf(document.body, finding.where);
		const input = holder?.querySelector<HTMLElement>('input, select, textarea, button');
		input?.focus();
		holder?.scrollIntoView({ block: 'center' });
	});
	return make(
		'li',
		{},
		link,
		`${form.locale === 'zh' ? '：' : ': '}${lineOf(form.t, finding)}${finding.says}`,
		finding.isWarning && make('span', { class: 'needed' }, ` ${form.t('form.may-stay')}`),
	);
}

function lineOf(t: Words, { line }: Finding): string {
	return line === undefined ? '' : t('form.line', { line });
}

function holderOf(within: HTMLElement, where: string): HTMLElement | undefined {
	for (let at = where; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
		const holder = within.querySelector<HTMLElement>(`[data-where="${CSS.escape(at)}"]`);
		if (holder) return holder;
	}
	return undefined;
}

/** `facts.0.value` as “Fact 1, Value”. */
function placeWords(form: Form, where: string): string {
	const names = where.split('.').flatMap((name, index, all): string[] => {
		if (/^\d+$/.test(name)) return [];
		const number = /^\d+$/.test(all[index + 1] ?? '') ? ` ${Number(all[index + 1]) + 1}` : '';
		if (name === 'fields') return [];
		if (name === 'texts') return [form.t(all[1] === 'zh' ? 'form.in-zh' : 'form.in-en')];
		if (all[0] === 'texts' && index === 1) return [];
		if (index === 0 && (name === 'facts' || name === 'sources')) return [form.t(`form.one.${name}`) + number];
		return isWord(name) ? [labelOf(form, name) + number] : [];
	});
	return names.join(form.locale === 'zh' ? '，' : ', ');
}

/** Ends of ranges and relations have no name of their own. */
function isWord(name: string): boolean {
	return !['number', 'to', 'from', 'relation'].includes(name) && !name.includes('-by') ? true : name === 'issued-by';
}
