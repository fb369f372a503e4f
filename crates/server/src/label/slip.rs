//! The page that goes into the parcel: what should be in it, and why it comes back.

use krilla::tagging::{TableHeaderScope, Tag, TagGroup, TagTree};

use super::paper::{A4, MARGIN, Paper, bold, mm, plain, quiet};
use super::{Label, SlipItem, heading};
use crate::text;

const CODE: f32 = mm(28.0);
const GAP: f32 = mm(4.0);
const QUANTITY: f32 = mm(18.0);
const ITEM: f32 = mm(72.0);
const REASON: f32 = mm(46.0);
const WISH: f32 = A4.0 - 2.0 * MARGIN - QUANTITY - ITEM - REASON;
const SIZE: f32 = 10.5;
const BOTTOM: f32 = A4.1 - MARGIN - mm(10.0);

/// Writes as many of the items as fit. Gives how many.
pub fn write(paper: &mut Paper<'_, '_>, tree: &mut TagTree, label: &Label, items: &[SlipItem]) -> usize {
    let words = &text::words(&label.lang);
    let right = A4.0 - MARGIN;
    let spoken = text::label_code(words, &label.number);
    let code = paper.code(right - CODE, MARGIN, CODE, &label.code, spoken);
    tree.push(heading(paper, MARGIN, MARGIN + mm(7.0), bold(20.0), 1, &text::slip_title(words)));
    let column = A4.0 - 2.0 * MARGIN - CODE - mm(8.0);
    let (lead, mut y) =
        paper.paragraph(MARGIN, MARGIN + mm(11.0), column, quiet(10.5), &text::slip_lead(words));
    tree.push(lead);
    y += mm(3.0);
    for (name, value) in [
        (text::label_number(words), &label.number),
        (text::slip_order(words), &label.order_number),
        (text::slip_day(words), &label.asked_on),
        (text::slip_sender(words), &label.from.join(", ")),
    ] {
        if value.is_empty() {
            continue;
        }
        let mut fact = TagGroup::new(Tag::P);
        fact.push(paper.text(MARGIN, y + SIZE, quiet(SIZE), &name));
        let (value, next) = paper.paragraph(MARGIN + mm(38.0), y, column - mm(38.0), bold(SIZE), value);
        fact.push(value);
        tree.push(fact);
        y = next + 2.0;
    }
    if let Some(figure) = code {
        tree.push(figure);
    }
    table(paper, tree, label, items, y.max(MARGIN + CODE) + mm(8.0))
}

fn table(
    paper: &mut Paper<'_, '_>,
    tree: &mut TagTree,
    label: &Label,
    items: &[SlipItem],
    top: f32,
) -> usize {
    let words = &text::words(&label.lang);
    let mut table = TagGroup::new(Tag::Table);
    let names = [
        text::slip_quantity(words),
        text::slip_item(words),
        text::slip_reason(words),
        text::slip_wish(words),
    ];
    let mut head = TagGroup::new(Tag::TR);
    let mut bottom = top;
    for ((x, width), name) in columns().into_iter().zip(&names) {
        let (cell, next) = paper.paragraph(x, top, width - GAP, bold(9.5), name);
        let mut header = TagGroup::new(Tag::TH(TableHeaderScope::Column));
        header.push(cell);
        head.push(header);
        bottom = bottom.max(next);
    }
    let mut group = TagGroup::new(Tag::THead);
    group.push(head);
    table.push(group);
    let mut y = bottom + mm(1.5);
    paper.line((MARGIN, y), (A4.0 - MARGIN, y), 1.0, None);
    let mut body = TagGroup::new(Tag::TBody);
    let mut written = 0;
    for item in items {
        let cells = [&format!("{} ×", item.quantity), &item.name, &item.reason, &item.wish];
        let rows = columns()
            .into_iter()
            .zip(cells)
            .map(|((_, width), text)| paper.letters.wrap(text, SIZE, plain(SIZE).weight, width - GAP).len());
        let height = rows.max().unwrap_or(1) as f32 * SIZE * 1.32 + mm(5.0);
        // At least one a page, or an item longer than a page would never be written.
        if written > 0 && y + height > BOTTOM {
            break;
        }
        let mut row = TagGroup::new(Tag::TR);
        for ((x, width), text) in columns().into_iter().zip(cells) {
            let (content, _) = paper.paragraph(x, y + mm(2.2), width - GAP, plain(SIZE), text);
            let mut cell = TagGroup::new(Tag::TD);
            cell.push(content);
            row.push(cell);
        }
        body.push(row);
        y += height;
        paper.line((MARGIN, y), (A4.0 - MARGIN, y), 0.35, None);
        written += 1;
    }
    table.push(body);
    tree.push(table);
    if written == items.len() {
        let mut closing = vec![text::slip_closing(words, &label.shop)];
        if label.incomplete {
            closing.push(text::slip_incomplete(words));
        }
        y += mm(6.0);
        for text in closing {
            let (told, next) = paper.paragraph(MARGIN, y, A4.0 - 2.0 * MARGIN, quiet(10.0), &text);
            tree.push(told);
            y = next + mm(1.5);
        }
    }
    written
}

fn columns() -> [(f32, f32); 4] {
    let item = MARGIN + QUANTITY;
    [(MARGIN, QUANTITY), (item, ITEM), (item + ITEM, REASON), (item + ITEM + REASON, WISH)]
}
