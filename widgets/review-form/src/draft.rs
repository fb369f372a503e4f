//! What a customer has filled in so far, as it is kept on the device.

use aftersale_api::read::{Node, Read};

use crate::told::{Product, Review, Style, pairs};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// One for each product of the order, in its order.
    pub products: Vec<Answers>,
    /// 0: none.
    pub delivery: u32,
    pub shop: u32,
    pub style: Option<Style>,
    /// The link this was last opened with, its stars and ten times its product’s place, so that it undoes no later choice.
    pub linked: u32,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers {
    pub product: String,
    /// 0: none.
    pub stars: u32,
    pub text: String,
    /// Scale and point, 1–5.
    pub scales: Vec<(String, u32)>,
    /// Question and what was answered: words, or the chosen options.
    pub answers: Vec<(String, Vec<String>)>,
    pub recommend: Option<bool>,
    pub photos: Vec<Photo>,
    /// It has not arrived yet.
    pub postponed: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Photo {
    /// Tells photos apart while they come, go and move.
    pub id: u32,
    pub name: String,
    pub alt: String,
    pub state: PhotoState,
    /// Of a small picture, while the page is open.
    pub url: Option<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum PhotoState {
    Waiting,
    /// With the upload's id.
    Sent(String),
    Failed(Fault),
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fault {
    Unreadable,
    TooBig,
    /// It did not get through, and may the next time.
    Lost,
}

impl Answers {
    /// Nothing yet about a product.
    pub fn of(product: &Product) -> Self {
        Self { product: product.id.clone(), ..Self::default() }
    }

    /// A review that is to be changed. `first` numbers its photos.
    pub fn again(product: &Product, review: &Review, first: u32) -> Self {
        let mut photos = Vec::new();
        for (at, picture) in review.photos.iter().enumerate() {
            photos.push(Photo {
                id: first + at as u32,
                name: String::new(),
                alt: picture.alt.clone(),
                state: PhotoState::Sent(picture.id.clone()),
                url: picture.url.clone(),
            });
        }
        Self {
            stars: review.stars,
            text: review.text.clone(),
            scales: review.scales.clone(),
            answers: review.answers.clone(),
            recommend: review.recommend,
            photos,
            ..Self::of(product)
        }
    }

    /// Something was filled in.
    pub fn begun(&self) -> bool {
        !self.text.is_empty()
            || !self.photos.is_empty()
            || !self.scales.is_empty()
            || !self.answers.is_empty()
            || self.recommend.is_some()
    }

    pub fn point(&self, scale: &str) -> u32 {
        self.scales.iter().find(|(id, _)| id == scale).map_or(0, |(_, point)| *point)
    }

    pub fn set_point(&mut self, scale: &str, point: u32) {
        self.scales.retain(|(id, _)| id != scale);
        if point > 0 {
            self.scales.push((scale.to_owned(), point));
        }
    }

    pub fn answer(&self, question: &str) -> &[String] {
        self.answers.iter().find(|(id, _)| id == question).map_or(&[], |(_, values)| values)
    }

    /// Nothing answered leaves no trace.
    pub fn set_answer(&mut self, question: &str, values: Vec<String>) {
        self.answers.retain(|(id, _)| id != question);
        if !values.is_empty() {
            self.answers.push((question.to_owned(), values));
        }
    }

    /// Ticks an option, or takes the tick back.
    pub fn toggle(&mut self, question: &str, option: &str) {
        let mut values = self.answer(question).to_vec();
        match values.iter().position(|value| value == option) {
            Some(at) => drop(values.remove(at)),
            None => values.push(option.to_owned()),
        }
        self.set_answer(question, values);
    }

    /// Puts a photo in another's place; what stood between moves up. The place it has then.
    pub fn move_photo(&mut self, id: u32, to: usize) -> Option<usize> {
        let from = self.photos.iter().position(|photo| photo.id == id)?;
        let photo = self.photos.remove(from);
        let to = to.min(self.photos.len());
        self.photos.insert(to, photo);
        Some(to)
    }

    /// Not all of its photos are with the shop.
    pub fn photos_open(&self) -> bool {
        self.photos.iter().any(|photo| !matches!(photo.state, PhotoState::Sent(_)))
    }
}

fn text(node: &Node<'_>, name: &str) -> String {
    Option::read(&node.field(name)).unwrap_or_default()
}

fn number(node: &Node<'_>, name: &str) -> u32 {
    Option::read(&node.field(name)).unwrap_or_default()
}

impl Read for Draft {
    fn read(node: &Node<'_>) -> Self {
        Draft {
            products: Option::read(&node.field("products")).unwrap_or_default(),
            delivery: number(node, "delivery").min(5),
            shop: number(node, "shop").min(5),
            style: Read::read(&node.field("style")),
            linked: number(node, "linked"),
        }
    }
}

impl Read for Answers {
    fn read(node: &Node<'_>) -> Self {
        Answers {
            product: text(node, "product"),
            stars: number(node, "stars").min(5),
            text: text(node, "text"),
            scales: pairs(node, "scales"),
            answers: pairs(node, "answers"),
            recommend: Read::read(&node.field("recommend")),
            photos: Option::read(&node.field("photos")).unwrap_or_default(),
            postponed: Option::read(&node.field("postponed")).unwrap_or_default(),
        }
    }
}

/// What was on its way when the page was left has to be chosen again: its file is gone.
impl Read for Photo {
    fn read(node: &Node<'_>) -> Self {
        let upload = text(node, "upload");
        let state = match text(node, "state").as_str() {
            "waiting" => PhotoState::Waiting,
            "unreadable" => PhotoState::Failed(Fault::Unreadable),
            "too_big" => PhotoState::Failed(Fault::TooBig),
            _ if upload.is_empty() => PhotoState::Failed(Fault::Lost),
            _ => PhotoState::Sent(upload),
        };
        Photo { id: number(node, "id"), name: text(node, "name"), alt: text(node, "alt"), state, url: None }
    }
}
