/** The day of whoever is writing; `AS_OF` stands for it here too, so that a script can repeat what it did. */
export function today(): string {
	return process.env.AS_OF || new Date().toISOString().slice(0, 10);
}
