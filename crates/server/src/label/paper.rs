//! What is put on a page: text, lines, a code. Everything with a meaning is tagged for who listens to the page.
//!
//! Deliberately absent: where things go.

use krilla::color::luma;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::paint::{Fill, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag, Tag, TagGroup};
use krilla::text::TextDirection;
use qrcodegen::{QrCode, QrCodeEcc};

use super::letters::{Letters, Weight};

/// ISO 216, in points.
pub const A4: (f32, f32) = (595.28, 841.89);
/// From the edge of the paper: more than any printer leaves out.
pub const MARGIN: f32 = mm(14.0);
const LINE: f32 = 1.32;

/// Black for what is read by machines and carriers, grey for what stands beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    Black,
    Grey,
}

/// How text is set.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    pub size: f32,
    pub weight: Weight,
    pub ink: Ink,
}

/// A page that is being written.
pub struct Paper<'a, 'b> {
    pub surface: Surface<'a>,
    pub letters: &'b Letters,
}

pub const fn mm(length: f32) -> f32 {
    length * 72.0 / 25.4
}

pub const fn plain(size: f32) -> Style {
    Style { size, weight: Weight::Regular, ink: Ink::Black }
}

pub const fn bold(size: f32) -> Style {
    Style { size, weight: Weight::Bold, ink: Ink::Black }
}

pub const fn quiet(size: f32) -> Style {
    Style { size, weight: Weight::Regular, ink: Ink::Grey }
}

impl Paper<'_, '_> {
    /// One line, its baseline at `y`.
    pub fn text(&mut self, x: f32, y: f32, style: Style, text: &str) -> Identifier {
        let tag = ContentTag::Span(SpanTag::empty());
        let id = self.surface.start_tagged(tag);
        self.ink(style.ink);
        let font = self.letters.font(style.weight);
        self.surface.draw_text(
            Point::from_xy(x, y),
            font,
            style.size,
            text,
            false,
            TextDirection::LeftToRight,
        );
        self.surface.end_tagged();
        id
    }

    /// A paragraph of `text` in a column, its first line's top at `y`. Gives it with where the next thing may begin.
    pub fn paragraph(&mut self, x: f32, y: f32, width: f32, style: Style, text: &str) -> (TagGroup, f32) {
        let mut group = TagGroup::new(Tag::P);
        let mut y = y;
        for line in self.letters.wrap(text, style.size, style.weight, width) {
            group.push(self.text(x, y + style.size, style, &line));
            y += style.size * LINE;
        }
        (group, y)
    }

    /// The largest size down to `least` at which every line fits.
    pub fn fitting(&self, lines: &[String], style: Style, width: f32, least: f32) -> Style {
        let widest =
            lines.iter().map(|line| self.letters.width(line, style.size, style.weight)).fold(0.0, f32::max);
        let size = if widest > width { (style.size * width / widest).max(least) } else { style.size };
        Style { size, ..style }
    }

    pub fn line(&mut self, from: (f32, f32), to: (f32, f32), width: f32, dash: Option<&[f32]>) {
        let mut path = PathBuilder::new();
        path.move_to(from.0, from.1);
        path.line_to(to.0, to.1);
        self.stroke(path, width, dash);
    }

    pub fn frame(&mut self, x: f32, y: f32, width: f32, height: f32) {
        if let Some(rect) = Rect::from_xywh(x, y, width, height) {
            let mut path = PathBuilder::new();
            path.push_rect(rect);
            self.stroke(path, 0.75, None);
        }
    }

    /// `None` where the text is too long for a code. Its quiet zone is the caller's.
    pub fn code(&mut self, x: f32, y: f32, width: f32, text: &str, spoken: String) -> Option<TagGroup> {
        let code = QrCode::encode_text(text, QrCodeEcc::Quartile).ok()?;
        let module = width / code.size() as f32;
        let mut path = PathBuilder::new();
        for row in 0..code.size() {
            for column in (0..code.size()).filter(|column| code.get_module(*column, row)) {
                let (left, top) = (x + column as f32 * module, y + row as f32 * module);
                // A little overlap, so that no printer leaves hairlines between modules.
                if let Some(rect) = Rect::from_xywh(left, top, module * 1.02, module * 1.02) {
                    path.push_rect(rect);
                }
            }
        }
        let path = path.finish()?;
        let id = self.surface.start_tagged(ContentTag::Other);
        self.ink(Ink::Black);
        self.surface.draw_path(&path);
        self.surface.end_tagged();
        let mut figure = TagGroup::new(Tag::Figure(Some(spoken)));
        figure.push(id);
        Some(figure)
    }

    fn stroke(&mut self, path: PathBuilder, width: f32, dash: Option<&[f32]>) {
        let Some(path) = path.finish() else { return };
        let artifact = Artifact::with_kind(ArtifactType::Layout);
        self.surface.start_tagged(ContentTag::Artifact(artifact));
        self.surface.set_fill(None);
        self.surface.set_stroke(Some(Stroke {
            paint: luma::Color::new(0).into(),
            width,
            dash: dash.map(|array| StrokeDash { array: array.to_vec(), offset: 0.0 }),
            ..Stroke::default()
        }));
        self.surface.draw_path(&path);
        self.surface.set_stroke(None);
        self.surface.end_tagged();
    }

    fn ink(&mut self, ink: Ink) {
        let paint = luma::Color::new(if ink == Ink::Grey { 85 } else { 0 }).into();
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(Fill { paint, ..Fill::default() }));
    }
}
