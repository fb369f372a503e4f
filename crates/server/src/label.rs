//! The label of a return and its packing slip, as one PDF of A4 pages.
//!
//! The label carries addresses and the return's number; postage is the carrier's affair and is not on it.
//! One return gives the same bytes each time. Pages are tagged as PDF/UA-1 asks; [`letters`] says which scripts print.
//! Deliberately absent: what a customer may do; the request's own actions say whether there is a label.

mod address;
mod letters;
mod paper;
mod slip;
mod words;

use std::num::NonZeroU16;

use jiff::Timestamp;
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::tagging::{Tag, TagGroup, TagTree};
use krilla::{Document, SerializeSettings};

use letters::{Letters, Printable};
use paper::{A4, Paper, Style};

use crate::text;

pub use words::of;

/// Everything that stands on the pages.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// BCP 47 language of the pages.
    pub lang: String,
    pub shop: String,
    /// `R-1001-1`
    pub number: String,
    /// What the code says.
    pub code: String,
    pub order_number: String,
    /// Empty: to be written by hand.
    pub from: Vec<String>,
    pub to: Vec<String>,
    /// The day it was asked for, in words.
    pub asked_on: String,
    /// A sentence.
    pub send_by: Option<String>,
    pub items: Vec<SlipItem>,
    /// An address has letters that can't be printed; it is to be written by hand.
    pub by_hand: bool,
    /// Something else has, and stands with question marks.
    pub incomplete: bool,
    /// When the document was made, as it says itself: the return's own time.
    pub made_at: Timestamp,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlipItem {
    pub quantity: u32,
    pub name: String,
    pub reason: String,
    /// What the customer gets for it.
    pub wish: String,
}

/// Why there is no PDF. Holds no personal data.
#[derive(Debug, thiserror::Error)]
pub enum LabelError {
    #[error("the typeface can't be read")]
    Typeface,
    #[error("the label's PDF can't be put together")]
    Pdf,
}

/// The label, then as many pages as the items need.
pub fn pdf(label: &Label) -> Result<Vec<u8>, LabelError> {
    let letters = Letters::new().ok_or(LabelError::Typeface)?;
    let label = &printable(&letters, label);
    let configuration = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1).finish();
    let mut document = Document::new_with(SerializeSettings {
        configuration: configuration.map_err(|_| LabelError::Pdf)?,
        ..SerializeSettings::default()
    });
    let mut tree = TagTree::new().with_lang(Some(label.lang.clone()));
    page(&mut document, &letters, |paper| address::write(paper, &mut tree, label))?;
    let mut items = label.items.as_slice();
    loop {
        let written = page(&mut document, &letters, |paper| slip::write(paper, &mut tree, label, items))?;
        items = items.get(written.max(1)..).unwrap_or_default();
        if items.is_empty() {
            break;
        }
    }
    document.set_outline(outline(label));
    document.set_tag_tree(tree);
    document.set_metadata(metadata(label));
    document.finish().map_err(|e| {
        eprintln!("KRILLA {e:?}");
        LabelError::Pdf
    })
}

fn page<T>(
    document: &mut Document,
    letters: &Letters,
    write: impl FnOnce(&mut Paper<'_, '_>) -> T,
) -> Result<T, LabelError> {
    let settings = PageSettings::from_wh(A4.0, A4.1).ok_or(LabelError::Pdf)?;
    let mut page = document.start_page_with(settings);
    let mut paper = Paper { surface: page.surface(), letters };
    let written = write(&mut paper);
    drop(paper);
    page.finish();
    Ok(written)
}

fn outline(label: &Label) -> Outline {
    let words = &text::words(&label.lang);
    let names = [text::label_document(words, &label.number), text::slip_title(words)];
    let mut outline = Outline::new();
    for (page, name) in names.into_iter().enumerate() {
        outline.push_child(OutlineNode::new(name, XyzDestination::new(page, Point::from_xy(0.0, 0.0))));
    }
    outline
}

fn metadata(label: &Label) -> Metadata {
    let made = label.made_at.to_zoned(jiff::tz::TimeZone::UTC);
    let small = |number: i8| number.unsigned_abs();
    let date = DateTime::new(made.year().unsigned_abs())
        .month(small(made.month()))
        .day(small(made.day()))
        .hour(small(made.hour()))
        .minute(small(made.minute()))
        .second(small(made.second()))
        .utc_offset_hour(0)
        .utc_offset_minute(0);
    Metadata::new()
        .title(text::label_document(&text::words(&label.lang), &label.number))
        .language(label.lang.clone())
        .authors(vec![label.shop.clone()])
        .creation_date(date)
        .document_id(label.code.clone())
}

fn heading(paper: &mut Paper<'_, '_>, x: f32, y: f32, style: Style, level: u16, text: &str) -> TagGroup {
    let level = NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN);
    let mut group = TagGroup::new(Tag::Hn(level, Some(text.to_owned())));
    group.push(paper.text(x, y, style, text));
    group
}

/// In letters there are. A sender who can't be printed writes by hand; everything else has question marks instead.
fn printable(letters: &Letters, label: &Label) -> Label {
    let all = |lines: &[String]| -> (Vec<String>, bool) {
        let kept = lines.iter().filter(|line| !line.trim().is_empty());
        let printed: Vec<Printable> = kept.map(|line| letters.printable(line.trim())).collect();
        let incomplete = printed.iter().any(|line| line.incomplete);
        (printed.into_iter().map(|line| line.text).collect(), incomplete)
    };
    let ((from, sender), (to, recipient)) = (all(&label.from), all(&label.to));
    let mut incomplete = label.incomplete;
    let mut plain = |text: &str| {
        let printed = letters.printable(text);
        incomplete |= printed.incomplete;
        printed.text
    };
    let item = |item: &SlipItem| SlipItem {
        quantity: item.quantity,
        name: plain(&item.name),
        reason: plain(&item.reason),
        wish: plain(&item.wish),
    };
    let items = label.items.iter().map(item).collect();
    Label {
        shop: plain(&label.shop),
        number: plain(&label.number),
        order_number: plain(&label.order_number),
        items,
        from: if sender { Vec::new() } else { from },
        to,
        by_hand: label.by_hand || sender || recipient,
        incomplete,
        ..label.clone()
    }
}

#[cfg(test)]
mod tests;
