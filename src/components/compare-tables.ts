/** Lets a reader sort each table of comparison by any column and choose its columns. Without this script the tables stand as built. */
for (const box of document.querySelectorAll<HTMLElement>('[data-compare]')) {
	const heads = [...box.querySelectorAll<HTMLTableCellElement>('thead th')];
	heads.forEach((head, column) => makeSortable(box, heads, head, column));
	box.querySelectorAll<HTMLInputElement>('input[type=checkbox]').forEach((choice, index) => {
		const follow = () => show(box, index + 1, choice.checked);
		choice.addEventListener('change', follow);
		// Some browsers bring back what was chosen before a reload.
		if (!choice.checked) follow();
	});
}

/** The head's words become a button; the first press puts the largest first, names from A. */
function makeSortable(
	box: HTMLElement,
	heads: HTMLTableCellElement[],
	head: HTMLTableCellElement,
	column: number,
): void {
	const button = document.createElement('button');
	button.type = 'button';
	button.append(...head.childNodes);
	head.append(button);
	button.addEventListener('click', () => {
		const first = column === 0 ? 'ascending' : 'descending';
		const second = column === 0 ? 'descending' : 'ascending';
		const next = head.ariaSort === first ? second : first;
		for (const other of heads) other.removeAttribute('aria-sort');
		head.ariaSort = next;
		sort(box, column, next === 'ascending');
		// What the table is sorted by is said at the head now.
		box.querySelector('.sorted')?.setAttribute('hidden', '');
	});
}

/** Rows without a value stay at the end, whichever way the rest is turned. */
function sort(box: HTMLElement, column: number, isAscending: boolean): void {
	const body = box.querySelector('tbody')!;
	const words = new Intl.Collator(document.documentElement.lang);
	const turn = isAscending ? 1 : -1;
	const rows = [...body.rows].sort((one, two) => {
		const [a, b] = [one.cells[column]!, two.cells[column]!];
		const [hasA, hasB] = [isFilled(a), isFilled(b)];
		if (!hasA || !hasB) return Number(hasB) - Number(hasA);
		const [x, y] = [a.dataset.order, b.dataset.order];
		return turn * (x && y ? Number(x) - Number(y) : words.compare(a.textContent, b.textContent));
	});
	body.append(...rows);
}

function isFilled(cell: HTMLTableCellElement): boolean {
	return cell.querySelector('a') !== null;
}

function show(box: HTMLElement, column: number, isShown: boolean): void {
	for (const row of box.querySelectorAll('tr')) row.cells[column]!.hidden = !isShown;
}
