/** Whether two words differ by one letter too many, too few, wrong, or changed with its neighbour. */
export function isOneSlip(meant: string, typed: string): boolean {
	if (meant === typed || Math.abs(meant.length - typed.length) > 1) return false;
	let from = 0;
	while (from < meant.length && meant[from] === typed[from]) from++;
	let end = 0;
	while (end < Math.min(meant.length, typed.length) - from && meant.at(-1 - end) === typed.at(-1 - end)) end++;
	const [left, right] = [meant.slice(from, meant.length - end), typed.slice(from, typed.length - end)];
	if (left.length <= 1 && right.length <= 1) return true;
	return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
