import { wordsFor } from '../i18n/index.ts';
import { isLocale, type Locale } from '../model/locale.ts';
import type { Checked } from './check.ts';
import { make } from './dom.ts';
import { emptyDraft } from './draft.ts';
import { findingView, showBeside } from './findings.ts';
import { hintFor, type Form } from './form-words.ts';
import { idOf } from './inputs.ts';
import type { LibraryFile, LibraryPart } from './library-file.ts';
import { dataLists } from './named.ts';
import { drawOutcome } from './outcome.ts';
import { partsOf } from './parts.ts';
import { matters, type Matter } from './schema-fields.ts';
import { PartialLibrary } from './partial-library.ts';
import { forget, keep, keptDraft } from './store.ts';

const root = document.querySelector<HTMLElement>('[data-contribute]')!;
const locale: Locale = isLocale(root.dataset.locale!) ? root.dataset.locale : 'en';
const t = wordsFor(locale);
const today = new Date().toISOString().slice(0, 10);
const asked = new URLSearchParams(location.search);
const fields = root.querySelector<HTMLElement>('[data-fields]')!;
const status = root.querySelector<HTMLElement>('[data-status]')!;
const touched = new Set<string>();
let isAllShown = false;
let checked: Checked | undefined;
let timer: number | undefined;
let turn = 0;

const matter = matters.find((one) => one === asked.get('kind')) ?? 'firms';
void begin();

async function begin(): Promise<void> {
	try {
		start(new PartialLibrary(await fetched<LibraryFile>(root.dataset.library!), partOf));
	} catch (error) {
		failed(error);
	}
}

function partOf(part: number, count: number): Promise<LibraryPart> {
	return fetched(root.dataset.library!.replace(/\.json$/, `/${count}/${part}.json`));
}

async function fetched<File>(address: string): Promise<File> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address}: ${response.status}`);
	return (await response.json()) as File;
}

function failed(error: unknown): void {
	root.querySelector<HTMLElement>('[data-failed]')!.hidden = false;
	console.warn(error);
}

function start(partial: PartialLibrary): void {
	const form: Form = {
		locale,
		t,
		library: partial.known,
		partial,
		found: new Map(),
		failed,
		draft: keptDraft(matter) ?? emptyDraft(matter, locale, today),
		changed: () => changed(form),
		touched(where) {
			touched.add(where);
		},
		redraw(where) {
			draw(form);
			if (where !== undefined) document.getElementById(idOf(where))?.focus();
			changed(form);
		},
		hint: (name) => hintFor(t, name),
	};
	const article = asked.get('article');
	if (article !== null && form.draft.matter === 'facts' && form.draft.article === '') form.draft.article = article;
	root.querySelector<HTMLElement>('[data-form]')!.hidden = false;
	root.querySelector('[data-matters]')!.append(...mattersView(form));
	root.querySelector('[data-anew]')!.addEventListener('click', () => {
		if (!confirm(t('form.anew-sure'))) return;
		forget(form.draft.matter);
		form.draft = emptyDraft(form.draft.matter, locale, today);
		touched.clear();
		isAllShown = false;
		form.redraw();
	});
	root.querySelector('form')!.addEventListener('submit', (event) => {
		event.preventDefault();
		isAllShown = true;
		void check(form).then(() => root.querySelector<HTMLElement>('[data-status]')!.focus());
	});
	draw(form);
	void check(form);
}

function mattersView(form: Form): HTMLElement[] {
	return matters.map((one) => {
		const input = make('input', { type: 'radio', name: 'matter', value: one, id: `matter-${one}` });
		input.checked = one === form.draft.matter;
		input.addEventListener('change', () => turnTo(form, one));
		return make('label', {}, input, ` ${t(`form.matter.${one}`)}`);
	});
}

function turnTo(form: Form, next: Matter): void {
	form.draft = keptDraft(next) ?? emptyDraft(next, locale, today);
	touched.clear();
	isAllShown = false;
	form.redraw();
}

function draw(form: Form): void {
	fields.replaceChildren(...dataLists(form), ...partsOf(form, today));
	if (checked) showBeside(fields, t, checked.findings, isShown);
}

function changed(form: Form): void {
	const isKept = keep(form.draft);
	root.querySelector<HTMLElement>('[data-not-kept]')!.hidden = isKept;
	clearTimeout(timer);
	timer = window.setTimeout(() => void check(form), 350);
}

async function check(form: Form): Promise<void> {
	clearTimeout(timer);
	const { checkBeside, checkDraft } = await import('./check.ts');
	const mine = ++turn;
	const found = await checkBeside(form.draft, form.partial, locale, today).catch((error: unknown) => {
		failed(error);
		return checkDraft(form.draft, form.library, locale, today);
	});
	if (mine !== turn) return;
	checked = found;
	showBeside(fields, t, checked.findings, isShown);
	const errors = checked.findings.filter((one) => !one.isWarning).length;
	status.textContent = errors === 0 ? t('form.sound') : t('form.faults', { count: errors });
	status.dataset.state = errors === 0 ? 'sound' : 'faulty';
	root.querySelector('[data-findings]')!.replaceChildren(...checked.findings.map((one) => findingView(form, one)));
	drawOutcome(root, form, checked);
}

/** What was not reached yet is not called wrong, until the whole is asked for. */
function isShown(where: string): boolean {
	return (
		isAllShown ||
		[...touched].some((one) => one === where || one.startsWith(`${where}.`) || where.startsWith(`${one}.`))
	);
}
