/**
 * Opens a figure's card beside the figure, gives it the keyboard, and closes it on the way out. Without this script
 * the same links lead to the card, which then stands at the foot of the window.
 */
function open(card: HTMLElement, link: HTMLElement): void {
	// A browser that does not know these options takes them for “open”, and so leaves an open card as it is.
	card.togglePopover({ force: true, source: link });
	card.ariaLabel = card.querySelector<HTMLElement>('.card-line')!.innerText;
	card.focus({ preventScroll: true });
}

document.addEventListener('click', (event) => {
	const { target, ctrlKey, metaKey, shiftKey } = event;
	const link = (target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
	if (!link || ctrlKey || metaKey || shiftKey) return;
	const around = link.closest<HTMLElement>(':popover-open');
	if (link.matches('.fact, .card-close')) event.preventDefault();
	if (around) around.hidePopover();
	else if (link.matches('.fact')) open(document.querySelector<HTMLElement>(link.hash)!, link);
});

/** An address that names a card: the card opens where its figure stands. */
function followAddress(): void {
	const card = document.querySelector<HTMLElement>('.card:target');
	if (!card) return;
	const { hash } = card.querySelector<HTMLAnchorElement>('.card-close')!;
	location.replace(hash);
	open(card, document.querySelector<HTMLElement>(hash)!);
}
onhashchange = followAddress;
followAddress();

// On paper what is open would lie above the text; the card stands at the end, with all others.
onbeforeprint = () => document.querySelector<HTMLElement>(':popover-open')?.hidePopover();

export {};
