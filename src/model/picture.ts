import { problemAt, type Place, type Problem } from './problem.ts';

export const pictureLimit = 4_194_304;
/** A few kilobytes can unfold to gigabytes in a reader's browser; no screen needs more than this. */
const sideLimit = 10_000;
const pixelLimit = 40_000_000;

/** What the inside of a picture says: nothing when it is not whole, or when something stands behind its end. */
type Inside = { width: number; height: number; hasExif: boolean } | undefined;

/**
 * A picture is what its name says from its first byte to its last, so that nothing else is served under that name;
 * no larger than a page and a browser can bear; and without the record of who took it, where and with what.
 */
export function checkPicture(bytes: Uint8Array, path: string): Problem[] {
	const top: Place = { path, line: 1, column: 1 };
	const tooLarge = (size: string, limit: string) => [problemAt(top, 'too-large', { size, limit })];
	if (bytes.length > pictureLimit) return tooLarge(`> ${pictureLimit} B`, `${pictureLimit} B`);
	const form = path.slice(path.lastIndexOf('.') + 1);
	const inside = insideOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), form);
	if (!inside) return [problemAt(top, 'not-a-picture', { form })];
	const { width, height } = inside;
	if (width > sideLimit || height > sideLimit || width * height > pixelLimit)
		return tooLarge(`${width} × ${height} px`, `${sideLimit} × ${sideLimit} px, ${pixelLimit} px`);
	return inside.hasExif ? [problemAt(top, 'picture-record', { form })] : [];
}

function insideOf(bytes: Buffer, form: string): Inside {
	try {
		const found = form === 'png' ? insidePng(bytes) : form === 'webp' ? insideWebp(bytes) : undefined;
		const inside =
			found ?? (form === 'avif' ? insideAvif(bytes) : /^jpe?g$/.test(form) ? insideJpeg(bytes) : undefined);
		return inside && inside.width > 0 && inside.height > 0 ? inside : undefined;
	} catch (error) {
		// Reading past the end: the picture breaks off.
		if (error instanceof RangeError) return undefined;
		throw error;
	}
}

/** Chunks from the signature to IEND, which is the end. */
function insidePng(bytes: Buffer): Inside {
	if (bytes.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n' || bytes.toString('latin1', 12, 16) !== 'IHDR') return;
	let hasExif = false;
	for (let at = 8; ; at += bytes.readUInt32BE(at) + 12) {
		const name = bytes.toString('latin1', at + 4, at + 8);
		hasExif ||= name === 'eXIf';
		if (name !== 'IEND') continue;
		if (at + 12 !== bytes.length) return;
		return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), hasExif };
	}
}

/** Segments to the first scan; the mark of the end, which no scan can hold, is the last thing. */
function insideJpeg(bytes: Buffer): Inside {
	if (bytes.readUInt16BE(0) !== 0xffd8 || bytes.indexOf('\xff\xd9', 0, 'latin1') === -1) return;
	let [width, height, hasExif] = [0, 0, false];
	let at = 2;
	for (; bytes.readUInt16BE(at) !== 0xffda; at += bytes.readUInt16BE(at + 2) + 2) {
		const mark = bytes.readUInt16BE(at);
		if (mark < 0xffc0) return;
		if (mark === 0xffe1 && bytes.toString('latin1', at + 4, at + 8) === 'Exif') hasExif = true;
		if (mark >= 0xffc0 && mark <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(mark))
			[height, width] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)];
	}
	const isWhole = bytes.indexOf('\xff\xd9', at, 'latin1') === bytes.length - 2;
	return isWhole ? { width, height, hasExif } : undefined;
}

function insideWebp(bytes: Buffer): Inside {
	const size = bytes.readUInt32LE(4);
	if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WEBP') return;
	if (size + 8 !== bytes.length) return;
	const side = (at: number, mask: number) => bytes.readUInt32LE(at) & mask;
	const first = bytes.toString('latin1', 12, 16);
	let hasExif = false;
	for (let at = 12; at < bytes.length; at += bytes.readUInt32LE(at + 4) + 8 + (bytes.readUInt32LE(at + 4) % 2))
		hasExif ||= bytes.toString('latin1', at, at + 4) === 'EXIF';
	if (first === 'VP8X') return { width: side(24, 0xffffff) + 1, height: (side(26, 0xffffffff) >>> 8) + 1, hasExif };
	if (first === 'VP8 ')
		return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff, hasExif };
	if (first !== 'VP8L') return;
	return { width: side(21, 0x3fff) + 1, height: ((side(21, 0xffffffff) >>> 14) & 0x3fff) + 1, hasExif };
}

/** Boxes that fill the file to its last byte; the largest picture in it is the one that is shown. */
function insideAvif(bytes: Buffer): Inside {
	if (!/^ftypavi[fs]$/.test(bytes.toString('latin1', 4, 12))) return;
	let at = 0;
	while (at < bytes.length) {
		const size = bytes.readUInt32BE(at);
		if (size < 8 || at + size > bytes.length) return;
		at += size;
	}
	let [width, height] = [0, 0];
	for (let box = bytes.indexOf('ispe'); box !== -1; box = bytes.indexOf('ispe', box + 4)) {
		width = Math.max(width, bytes.readUInt32BE(box + 8));
		height = Math.max(height, bytes.readUInt32BE(box + 12));
	}
	return { width, height, hasExif: /infe[\s\S]{8}Exif/.test(bytes.toString('latin1')) };
}
