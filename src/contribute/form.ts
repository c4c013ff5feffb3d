import { wordsFor } from '../i18n/index.ts';
import { isLocale, type Locale } from '../model/locale.ts';
import type { Checked } from './check.ts';
import { make } from './dom.ts';
import { emptyDraft, isBlank } from './draft.ts';
import { matters, type FormFields, type Matter } from './fields.ts';
import { findingView, showBeside } from './findings.ts';
import { hintFor, type Form } from './form-words.ts';
import { idOf } from './inputs.ts';
import type { LibraryFile, LibraryPart } from './library-file.ts';
import { dataLists } from './named.ts';
import { drawOutcome } from './outcome.ts';
import { partsOf } from './parts.ts';
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
	const kept = keptDraft(matter);
	const form: Form = {
		locale,
		t,
		fields: JSON.parse(root.querySelector('[data-form-fields]')!.textContent) as FormFields,
		library: partial.known,
		partial,
		found: new Map(),
		failed,
		draft: kept ?? emptyDraft(matter, locale, today),
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
		void check(form).then(() => root.querySelector<HTMLElement>('[data-status]')!.focus(), failed);
	});
	// Who begins to write will want it.
	root
		.querySelector('form')!
		.addEventListener('focusin', () => void import('./check.ts').catch(failed), { once: true });
	draw(form);
	if (kept) void check(form).catch(failed);
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
	fields.replaceChildren(...dataLists(), ...partsOf(form, today));
	if (checked) showBeside(fields, t, checked.findings, isShown);
}

function changed(form: Form): void {
	const isKept = keep(form.draft);
	root.querySelector<HTMLElement>('[data-not-kept]')!.hidden = isKept;
	clearTimeout(timer);
	timer = window.setTimeout(() => void check(form).catch(failed), 350);
}

async function check(form: Form): Promise<void> {
	clearTimeout(timer);
	const mine = ++turn;
	// What is missing from nothing need not be told, until it is asked for.
	if (!isAllShown && isBlank(form.draft)) return show(form, undefined);
	const { checkBeside, checkDraft } = await import('./check.ts');
	const found = await checkBeside(form.draft, form.partial, locale, today).catch((error: unknown) => {
		failed(error);
		return checkDraft(form.draft, form.library, locale, today);
	});
	if (mine === turn) show(form, found);
}

function show(form: Form, found: Checked | undefined): void {
	checked = found;
	const findings = found?.findings ?? [];
	const errors = findings.filter((one) => !one.isWarning).length;
	showBeside(fields, t, findings, isShown);
	status.textContent = !found ? '' : errors === 0 ? t('form.sound') : t('form.faults', { count: errors });
	status.dataset.state = !found ? '' : errors === 0 ? 'sound' : 'faulty';
	root.querySelector('[data-findings]')!.replaceChildren(...findings.map((one) => findingView(form, one)));
	drawOutcome(root, form, found);
}

/** What was not reached yet is not called wrong, until the whole is asked for. */
function isShown(where: string): boolean {
	return (
		isAllShown ||
		[...touched].some((one) => one === where || one.startsWith(`${where}.`) || where.startsWith(`${one}.`))
	);
}
