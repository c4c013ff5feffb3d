/** Tables of one row a thing, and tables that join things to their sources, topics and names. */
export const layout = `
create table meta (key text primary key, value text not null) without rowid;
create table labels (sort text not null, id text not null, zh text not null, en text not null, dimension text, inverse text,
	inverse_zh text, inverse_en text, shelf_life_days real, question text, primary key (sort, question, id));
create table articles (id text primary key, kind text not null, original_locale text not null, updated text not null,
	category text, jurisdiction text, issued text, effective text, ended text, state text, citation text, said text);
create table texts (article text not null references articles, locale text not null, title text not null,
	summary text not null, markdown text not null, address text not null, primary key (article, locale)) without rowid;
create table names (article text not null references articles, name text not null, is_ticker integer not null);
create table topics (article text not null references articles, topic text not null, primary key (article, topic)) without rowid;
create table issuers (article text not null references articles, body text not null, primary key (article, body)) without rowid;
create table sources (id text primary key, title text, publisher text not null, author text, language text not null,
	kind text not null, published text, read text not null, url text, archive text, origin text,
	described_zh text, described_en text, via_zh text, via_en text);
create table facts (id text primary key, article text not null references articles, property text not null, "in" text,
	"on" text, about text references articles, form text not null, value real, value_text text, value_to real, value_to_text text,
	unit text not null, bound text, standing text, words_zh text not null, words_en text not null, strength text not null,
	derived text, note_zh text, note_en text, is_old integer not null, address_zh text not null, address_en text not null);
create table fact_sources (fact text not null references facts, source text not null references sources, place integer not null);
create table derived_from (fact text not null references facts, "from" text not null references facts, place integer not null);
create table disputes (id integer primary key, fact text not null references facts, form text not null, value real,
	value_text text, value_to real, value_to_text text, bound text, standing text, words_zh text not null, words_en text not null,
	why_zh text not null, why_en text not null);
create table dispute_sources (dispute integer not null references disputes, source text not null references sources);
create table links ("from" text not null references articles, relation text not null, "to" text not null references articles,
	since text, until text, note_zh text, note_en text, sources text);
create table claims (id text primary key, view text not null references articles, question text not null, stance text not null,
	zh text not null, en text not null, said text not null, address_zh text not null, address_en text not null);
create table claim_about (claim text not null references claims, article text not null references articles);
create table claim_sources (claim text not null references claims, source text not null references sources);
create table events (id text primary key, date text not null, title_zh text not null, title_en text not null,
	text_zh text, text_en text, standing text);
create table event_about (event text not null references events, article text not null references articles);
create table event_sources (event text not null references events, source text not null references sources);
create index facts_by_property on facts (property, "in");
create index facts_by_article on facts (article);
create index links_by_target on links ("to");
`;
