//! The page that goes on the parcel: who sends it, where to, and the return's number; what to do with it below.

use krilla::tagging::{ListNumbering, Tag, TagGroup, TagTree};

use super::paper::{A4, MARGIN, Paper, Style, bold, mm, plain, quiet};
use super::{Label, heading};
use crate::text;

/// The label is the upper half, A5.
const CUT: f32 = A4.1 / 2.0;
const PAD: f32 = mm(6.0);
const CODE: f32 = mm(40.0);
const STEP_WIDTH: f32 = mm(150.0);
/// Of an address, in points: what a sorting machine still reads.
const SMALLEST: f32 = 7.0;
const LEADING: f32 = 1.25;

pub fn write(paper: &mut Paper<'_, '_>, tree: &mut TagTree, label: &Label) {
    let words = &text::words(&label.lang);
    let (left, top) = (MARGIN, MARGIN);
    let (width, bottom) = (A4.0 - 2.0 * MARGIN, CUT - mm(8.0));
    let inner = left + PAD;
    let column = width - 2.0 * PAD - CODE - mm(6.0);
    paper.frame(left, top, width, bottom - top);

    tree.push(heading(paper, inner, top + mm(12.0), bold(15.0), 1, &text::label_title(words, &label.shop)));
    let strip = bottom - mm(24.0);
    let from = Block { x: inner, y: top + mm(18.0), width: column, height: mm(32.0), style: plain(10.5) };
    let ruled = from.write(paper, tree, &text::label_from(words), &label.from) + mm(3.0);
    // Under lines to write on it would be one more of them.
    if !label.from.is_empty() {
        paper.line((inner, ruled), (inner + column, ruled), 0.5, None);
    }
    let y = ruled + mm(3.5);
    let to = Block { x: inner, y, width: column, height: strip - mm(8.0) - y, style: bold(19.0) };
    to.write(paper, tree, &text::label_to(words), &label.to);

    let right = left + width - PAD - CODE;
    let spoken = text::label_code(words, &label.number);
    if let Some(figure) = paper.code(right, top + PAD + mm(3.0), CODE, &label.code, spoken) {
        tree.push(figure);
    }
    paper.line((left, strip), (left + width, strip), 0.75, None);
    let mut number = TagGroup::new(Tag::P);
    number.push(paper.text(inner, strip + mm(7.0), quiet(9.5), &text::label_number(words)));
    let style = paper.fitting(std::slice::from_ref(&label.number), bold(34.0), width * 0.66, 14.0);
    number.push(paper.text(inner, strip + mm(19.5), style, &label.number));
    tree.push(number);
    let order = text::label_order(words, &label.order_number);
    let order_width = paper.letters.width(&order, 11.0, plain(11.0).weight);
    let mut contract = TagGroup::new(Tag::P);
    contract.push(paper.text(left + width - PAD - order_width, strip + mm(19.5), plain(11.0), &order));
    tree.push(contract);

    paper.line((0.0, CUT), (A4.0, CUT), 0.75, Some(&[5.0, 4.0]));
    let mut cut = TagGroup::new(Tag::P);
    cut.push(paper.text(left, CUT + mm(4.5), quiet(8.0), &text::label_cut(words)));
    tree.push(cut);
    instructions(paper, tree, label);
}

fn instructions(paper: &mut Paper<'_, '_>, tree: &mut TagTree, label: &Label) {
    let words = &text::words(&label.lang);
    let mut y = CUT + mm(20.0);
    tree.push(heading(paper, MARGIN, y, bold(15.0), 2, &text::label_how(words)));
    y += mm(7.0);
    let mut list = TagGroup::new(Tag::L(ListNumbering::Decimal));
    let steps = [text::label_step_slip(words), text::label_step_stick(words), text::label_step_post(words)];
    for (at, step) in steps.iter().enumerate() {
        let mut item = TagGroup::new(Tag::LI);
        let mut marker = TagGroup::new(Tag::Lbl);
        marker.push(paper.text(MARGIN, y + 11.5, bold(11.5), &format!("{}.", at + 1)));
        let mut body = TagGroup::new(Tag::LBody);
        let (words, next) = paper.paragraph(MARGIN + mm(8.0), y, STEP_WIDTH, plain(11.5), step);
        body.push(words);
        item.push(marker);
        item.push(body);
        list.push(item);
        y = next + mm(3.0);
    }
    tree.push(list);
    if let Some(day) = &label.send_by {
        let (told, next) = paper.paragraph(MARGIN, y + mm(3.0), STEP_WIDTH, bold(11.5), day);
        tree.push(told);
        y = next;
    }
    if label.by_hand {
        let told = text::label_by_hand(words);
        let (told, _) = paper.paragraph(MARGIN, y + mm(4.0), STEP_WIDTH, bold(11.5), &told);
        tree.push(told);
    }
}

/// Room for an address.
struct Block {
    x: f32,
    y: f32,
    width: f32,
    height: f32,
    style: Style,
}

impl Block {
    /// What it is, in small, and its lines, as large as all of them fit. Without lines there is room to write them.
    /// Gives where it ends.
    fn write(self, paper: &mut Paper<'_, '_>, tree: &mut TagTree, what: &str, lines: &[String]) -> f32 {
        let mut group = TagGroup::new(Tag::P);
        group.push(paper.text(self.x, self.y + 9.0, quiet(9.0), what));
        let mut y = self.y + mm(5.0);
        if lines.is_empty() {
            for _ in 0..3 {
                y += mm(7.0);
                paper.line((self.x, y), (self.x + self.width, y), 0.4, None);
            }
        }
        let mut style = paper.fitting(lines, self.style, self.width, SMALLEST);
        let wrapped = |paper: &Paper<'_, '_>, style: Style| -> Vec<String> {
            let wrap = |line: &String| paper.letters.wrap(line, style.size, style.weight, self.width);
            lines.iter().flat_map(wrap).collect()
        };
        while style.size > SMALLEST && wrapped(paper, style).len() as f32 * style.size * LEADING > self.height
        {
            style.size = (style.size - 0.5).max(SMALLEST);
        }
        for line in wrapped(paper, style) {
            group.push(paper.text(self.x, y + style.size, style, &line));
            y += style.size * LEADING;
        }
        tree.push(group);
        y
    }
}
