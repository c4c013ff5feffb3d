import { addressesUnder, outsideRel } from '../model/href.ts';
import { languageTag, locales } from '../model/locale.ts';
import { repositoryAt, type Repository } from '../model/repository.ts';
import type { Checked } from './check.ts';
import { make } from './dom.ts';
import type { Form } from './form-words.ts';
import type { MadeFile } from './make-files.ts';

/** The finished files with the way each goes to GitHub, and the preview where it stands open; nothing of what was not checked. */
export function drawOutcome(root: HTMLElement, form: Form, checked: Checked | undefined): void {
	const place = root.querySelector<HTMLElement>('[data-files]')!;
	const preview = root.querySelector<HTMLDetailsElement>('[data-preview]')!;
	place.hidden = !checked || checked.files.length === 0;
	preview.hidden = checked?.article === undefined;
	if (!checked) return;
	const fork = root.querySelector<HTMLInputElement>('[data-fork]')!;
	const branch = root.querySelector<HTMLInputElement>('[data-branch]')!;
	const listed = () => {
		const list = root.querySelector<HTMLElement>('[data-file-list]')!;
		const views = checked.files.map((file, index) =>
			fileView(form, file, index, repositoryFor(root, fork.value.trim(), branch.value.trim(), index)),
		);
		list.replaceChildren(...views);
	};
	root.querySelector<HTMLElement>('[data-next]')!.hidden = checked.files.length < 2;
	fork.oninput = listed;
	branch.oninput = listed;
	listed();
	preview.ontoggle = () => void (preview.open && drawPreview(root, form, checked));
	if (preview.open) void drawPreview(root, form, checked);
}

/** The first file begins a branch; those after it go into the same one, so that one pull request holds all. */
function repositoryFor(root: HTMLElement, fork: string, branch: string, index: number): Repository {
	const home = root.dataset.repository!;
	if (index === 0 || fork === '' || branch === '') return repositoryAt(home);
	const address = new URL(home);
	address.pathname = [fork, ...address.pathname.split('/').slice(2)].map((part) => encodeURIComponent(part)).join('/');
	return repositoryAt(address.href, branch);
}

function fileView(form: Form, file: MadeFile, index: number, repository: Repository): HTMLElement {
	const { t } = form;
	const path = `content/${file.path}`;
	const text = make('textarea', {
		readonly: true,
		rows: String(Math.min(14, file.text.split('\n').length)),
		'aria-label': path,
		class: 'file',
	});
	text.value = file.text;
	const address = file.isAddition ? repository.edit(path) : repository.create(path, file.text);
	const opening = (href: string, words: string) =>
		make('a', { href, rel: outsideRel, target: '_blank', class: 'go' }, words);
	const copy = make('button', { type: 'button' }, t('form.copy'));
	copy.addEventListener(
		'click',
		() => void copied(text).then((isDone) => (copy.textContent = isDone ? t('form.copied') : t('form.copy-by-hand'))),
	);
	const steps =
		address !== undefined && !file.isAddition
			? [make('p', {}, opening(address, t('form.open')))]
			: [
					make('p', { class: 'hint' }, t(file.isAddition ? 'form.addition' : 'form.too-long')),
					make(
						'ol',
						{},
						make('li', {}, copy),
						make(
							'li',
							{},
							opening(
								address ?? repository.createEmpty(path),
								t(file.isAddition ? 'form.open-end' : 'form.open-empty'),
							),
						),
					),
				];
	const save = make(
		'a',
		{
			href: URL.createObjectURL(new Blob([file.text], { type: 'text/plain' })),
			download: file.path.replaceAll('/', '--'),
		},
		t('form.download'),
	);
	return make(
		'li',
		{ 'data-file': path },
		make('h3', {}, `${index + 1}. `, make('code', {}, path)),
		text,
		...steps,
		make('p', {}, save),
	);
}

async function copied(text: HTMLTextAreaElement): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text.value);
		return true;
	} catch {
		// Where the clipboard is closed to pages, the text is marked, and the keyboard takes it.
		text.select();
		return false;
	}
}

async function drawPreview(root: HTMLElement, form: Form, checked: Checked): Promise<void> {
	const { previewOf } = await import('./preview.ts');
	const to = addressesUnder(root.dataset.base!);
	const views = locales.flatMap((locale) => {
		const drawn = checked.article && previewOf(checked.article, checked.knowledge, locale, to);
		return drawn ? [make('article', { lang: languageTag[locale], class: 'preview' }, drawn)] : [];
	});
	const place = root.querySelector<HTMLElement>('[data-previews]')!;
	place.replaceChildren(...(views.length > 0 ? views : [make('p', { class: 'hint' }, form.t('form.no-preview'))]));
}
