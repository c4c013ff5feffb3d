/** About how wide a text stands, in units of its size: Han is square, figures are half of that. */
export function widthOf(text: string): number {
	// Between Han and figures a reader’s browser sets a thin space.
	const seams = text.match(/\p{Script=Han}[\w]|[\w]\p{Script=Han}/gu)?.length ?? 0;
	return [...text].reduce((sum, sign) => sum + widthOfSign(sign), seams * 0.125);
}

function widthOfSign(sign: string): number {
	if (/[⺀-鿿＀-￯　-〿→≈≥≤]/.test(sign)) return 1;
	if (/[A-Z%<>−+]/.test(sign)) return 0.68;
	if (/[a-z0-9]/.test(sign)) return 0.56;
	return 0.32;
}
