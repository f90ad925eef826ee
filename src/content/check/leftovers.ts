import { faultAt, type SourceFile } from '../read/source.ts';
import type { Fault, Level } from './fault.ts';

/** What writers ask themselves or another to do, in brackets: `[täydennä]`, `[lisätään myöhemmin]`, `(to be confirmed)`. */
const asked =
  't[äa]ydenn(?:ä|etään|ettävä)|lisätään|puuttuu|tarkist(?:a|etaan|ettava|ettävä)|kesken|selvit(?:ä|etään)|vahvistetaan|päivit(?:ä|etään)|to be (?:added|completed|confirmed|decided|filled|updated|written)|fill in|missing';
const inSquare = String.raw`${asked}|lisää|teksti|nimi|pvm|päivä(?:määrä)?|määrä|summa|lähde|linkki|insert|add|check|text|name|date|amount|source|link|(?:xx?|\?{1,2})(?=\s*\])`;
const bracketed = String.raw`\[\s*(?:${inSquare})(?![\p{L}\d,-])[^[\]\n]{0,60}\](?![([])|\(\s*(?:${asked})(?:\s+(?:myöhemmin|tähän|later|here))?[\s.!?…]*\)`;
/** A date or an amount that is only a form: `pp.kk.vvvv`, `xx.xx.2024`, `XX €`. */
const forms = String.raw`(?<![\p{L}\d.])(?:x{1,2}\.x{1,2}\.(?:\d{4}|x{2,4}|)|pp\.kk\.vvvv|dd[./]mm[./]yyyy|x{1,4}(?:[.,  ]x{1,3})*\s?(?:€|%|euroa(?!\p{L})|milj\.))`;

/** Marks that writers and translators leave behind; they must not be published. Looked for in the raw text. */
const leftover = new RegExp(
  String.raw`\[(?:ehdotus|suggestion|luonnos|draft)\]|\b(?:TODO|TBD|XXX|FIXME)\b|(?<![\w/.=@:-])x{3,}(?![\w/])|lorem ipsum|<!--|\?{3,}|${bracketed}|${forms}`,
  'giu',
);

/** Cheap, so that the pattern is tried only where it can match. */
const anyLeftover = /[[(]\p{L}|\[[ ?]|xx|x[., {2}]?[x€%]|x milj|\?\?\?|todo|tbd|fixme|lorem|<!--|kk\.v|mm[./]y/iu;

/** An ellipsis, or letters for what is not known yet, in place of a whole line or value; the ellipsis as the advice of the check has it where only the editor knows what belongs there. */
const place = /(?<=^\s*(?:(?:[-*+]|#+|\d+\.)\s+)*(?:\w+:\s+)?["'*]*)(?:…|tb[ac]|n\. ?n\.)(?=["'*]*\s*$)/gi;

/** The same letters among other words, where they may be right: `TBC` is a disease too. */
const perhaps = /(?<![\p{L}\d/.-])(?:TBA|TBC|N\. ?N\.|XX|LUONNOS|DRAFT)(?![\p{L}\d-])|(?<=\s)\?\?(?=\s)/gu;

/** Sentences for whoever is to write the text, and those with which a machine begins what it was asked for. */
const sayings =
  /(?<!\p{L})(?:(?:tähän|tässä) (?:tulee|lisätään)|(?:lisää|kirjoita|täydennä) tähän|lisätään myöhemmin|goes here|(?:add|insert|write) (?:\p{L}+ )?here|to be added(?= later|[.,;)]|$)|as an ai (?:language )?model|tekoälymallina)(?!\p{L})|^\s*(?:certainly|sure|of course|toki|tottakai)!(?= )/giu;

/** What programs write in place of what they did not find: fields of a word processor, cells of a spreadsheet, values of a program. */
export const ofPrograms =
  /(?:Error! (?:Reference source not found|Bookmark not defined)|(?:Virhe[.!]) (?:Viitteen lähdettä ei löytynyt|Kirjanmerkkiä ei ole määritetty))\.?|(?<!^\s*\w+:\s*)#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|VIITTAUS!|PUUTTUU!?|ARVO!|NIMI\?|JAKO\/0!|LUKU!)|_x000[dD]_|\[object Object\]/g;

/** Cheap, so that the pattern is tried only where it can match. */
const mayBeLeft = /TB[AC]|N\. ?N\.|XX|LUONN|DRAFT|\?\?|ähän| lis|here|added| model|mallina|^\s*\p{L}+(?: \p{L}+)?! /u;

/** The same for all of them: most lines have no such letters or signs at all. */
const anything = new RegExp(`${anyLeftover.source}|…|tb[ac]|n\\. ?n\\.|!|#|_x0|${mayBeLeft.source}`, 'iu');

/** A value that says itself that it is not finished. */
const unfinished = new RegExp(`${leftover.source}|^["']?(?:…|tb[ac]|n\\. ?n\\.)["']?$`, 'iu');

/** A part of a line in brackets that only says what is to be done there: no other fault tells of its brackets. */
export const unfinishedBrackets = new RegExp(String.raw`\[(?:ehdotus|suggestion|luonnos|draft)\]|${bracketed}`, 'giu');

/** True for a value of a text file that the check tells of as unfinished already. @param value as it is typed */
export function isUnfinished({ file }: SourceFile, value: string): boolean {
  return file.endsWith('.md') && unfinished.test(value);
}

/** True for a mark in capitals that looks like an abbreviation and is not one. */
export function isLeftoverMark(word: string): boolean {
  return /^(?:TODO|TB[ACD]|X{2,}|FIXME|NN)$/.test(word);
}

/** Every mark of every line, front matter included. */
export function leftoverFaults(source: SourceFile, level: Level): readonly Fault[] {
  return source.lines.flatMap((line, index) => {
    if (!anything.test(line)) return [];
    const certain = [
      ...(anyLeftover.test(line) ? line.matchAll(leftover) : []),
      ...(/…|tb[ac]|n\. ?n\./i.test(line) ? line.matchAll(place) : []),
      ...(/!|#|_x0|\[ob/.test(line) ? line.matchAll(ofPrograms) : []),
    ]
      // A word of these is one of another language in small letters.
      .filter(([mark]) => !/^(?:todo|tbd|fixme)$/.test(mark))
      .map((match) => ({ match, level }));
    const others = mayBeLeft.test(line)
      ? [...line.matchAll(perhaps), ...line.matchAll(sayings)].filter(({ index: at }) => !certain.some(({ match }) => match.index === at))
      : [];
    return [...certain, ...others.map((match) => ({ match, level: 'warning' as const }))].map(({ match, level: weight }) =>
      faultAt(source, { line: index + 1, column: match.index + 1, length: match[0].length }, 'leftover', { value: match[0] }, weight),
    );
  });
}
