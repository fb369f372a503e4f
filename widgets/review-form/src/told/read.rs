//! Reads the answer. What an older server leaves out is empty.

use aftersale_api::Instant;
use aftersale_api::read::{Node, Read};

use super::*;

fn text(node: &Node<'_>, name: &str) -> String {
    Option::read(&node.field(name)).unwrap_or_default()
}

fn flag(node: &Node<'_>, name: &str) -> bool {
    Option::read(&node.field(name)).unwrap_or_default()
}

fn list<T: Read>(node: &Node<'_>, name: &str) -> Vec<T> {
    Option::read(&node.field(name)).unwrap_or_default()
}

/// The value of that name; `other` where there is none.
fn named<T: Copy>(name: &str, names: &[&str], values: &[T], other: T) -> T {
    let at = names.iter().position(|known| *known == name);
    at.and_then(|at| values.get(at)).copied().unwrap_or(other)
}

impl Read for Told {
    fn read(node: &Node<'_>) -> Self {
        Told {
            order_id: Read::read(&node.field("order_id")),
            order_number: Read::read(&node.field("order_number")),
            products: Read::read(&node.field("products")),
            delivery: flag(node, "delivery"),
            shop: flag(node, "shop"),
            incentive: Read::read(&node.field("incentive")),
            names: list(node, "names"),
            text_max: Read::read(&node.field("text_max_chars")),
            photos_max: Read::read(&node.field("photos_max")),
            photo_max_bytes: Read::read(&node.field("photo_max_bytes")),
        }
    }
}

impl Read for Product {
    fn read(node: &Node<'_>) -> Self {
        Product {
            id: Read::read(&node.field("product_id")),
            name: Read::read(&node.field("name")),
            variant: Read::read(&node.field("variant")),
            image_url: Read::read(&node.field("image_url")),
            block: Read::read(&node.field("block")),
            scales: list(node, "scales"),
            questions: list(node, "questions"),
            review: Read::read(&node.field("review")),
        }
    }
}

impl Read for Block {
    fn read(node: &Node<'_>) -> Self {
        const NAMES: [&str; 4] = ["not_delivered", "return_open", "claim_open", "window_ended"];
        const VALUES: [Block; 4] = [Block::NotDelivered, Block::Return, Block::Claim, Block::Window];
        named(&String::read(node), &NAMES, &VALUES, Block::Other)
    }
}

impl Read for Scale {
    fn read(node: &Node<'_>) -> Self {
        Scale {
            id: Read::read(&node.field("id")),
            name: Read::read(&node.field("name")),
            min: text(node, "min"),
            mid: text(node, "mid"),
            max: text(node, "max"),
        }
    }
}

impl Read for Question {
    fn read(node: &Node<'_>) -> Self {
        const NAMES: [&str; 3] = ["radio", "select", "checkbox"];
        const VALUES: [Kind; 3] = [Kind::Radio, Kind::Select, Kind::Checkbox];
        Question {
            id: Read::read(&node.field("id")),
            text: Read::read(&node.field("text")),
            kind: named(&text(node, "kind"), &NAMES, &VALUES, Kind::Text),
            private: flag(node, "private"),
            options: list(node, "options"),
        }
    }
}

impl Read for Choice {
    fn read(node: &Node<'_>) -> Self {
        Choice { id: Read::read(&node.field("id")), name: Read::read(&node.field("name")) }
    }
}

impl Read for Name {
    fn read(node: &Node<'_>) -> Self {
        Name { style: Read::read(&node.field("style")), shown: text(node, "shown") }
    }
}

impl Style {
    pub const ALL: [Style; 3] = [Style::Full, Style::Initial, Style::Anonymous];
    const NAMES: [&str; 3] = ["full", "initial", "anonymous"];

    #[cfg(target_arch = "wasm32")]
    pub const fn as_str(self) -> &'static str {
        match self {
            Style::Full => "full",
            Style::Initial => "initial",
            Style::Anonymous => "anonymous",
        }
    }
}

impl Read for Style {
    /// One that is not known shows the least.
    fn read(node: &Node<'_>) -> Self {
        named(&String::read(node), &Style::NAMES, &Style::ALL, Style::Anonymous)
    }
}

/// `{"id", "value"}`
pub struct Pair<T>(pub String, pub T);

impl<T: Read> Read for Pair<T> {
    fn read(node: &Node<'_>) -> Self {
        Pair(Read::read(&node.field("id")), Read::read(&node.field("value")))
    }
}

/// Scales and their points, or questions and their answers.
pub fn pairs<T: Read>(node: &Node<'_>, name: &str) -> Vec<(String, T)> {
    let mut pairs = Vec::new();
    for Pair(id, value) in list::<Pair<T>>(node, name) {
        pairs.push((id, value));
    }
    pairs
}

impl Read for Review {
    fn read(node: &Node<'_>) -> Self {
        const STATES: [&str; 2] = ["published", "rejected"];
        let actions: Vec<String> = list(node, "actions");
        Review {
            id: Read::read(&node.field("id")),
            stars: Read::read(&node.field("stars")),
            text: text(node, "text"),
            scales: pairs(node, "scales"),
            answers: pairs(node, "answers"),
            recommend: Read::read(&node.field("recommend")),
            photos: list(node, "photos"),
            style: Read::read(&node.field("name_style")),
            state: named(&text(node, "state"), &STATES, &[State::Published, State::Rejected], State::Pending),
            reason: Read::read(&node.field("reason")),
            note: Read::read(&node.field("note")),
            sent_at: Read::read(&node.field("sent_at")),
            edited_at: Option::<Instant>::read(&node.field("edited_at")),
            reward: Read::read(&node.field("reward")),
            can_edit: actions.iter().any(|action| action == "edit"),
            can_delete: actions.iter().any(|action| action == "delete"),
        }
    }
}

impl Read for Picture {
    fn read(node: &Node<'_>) -> Self {
        Picture {
            id: Read::read(&node.field("id")),
            url: Read::read(&node.field("url")),
            alt: text(node, "alt"),
        }
    }
}

impl Read for Reason {
    fn read(node: &Node<'_>) -> Self {
        const NAMES: [&str; 6] =
            ["personal_data", "offensive", "off_topic", "advertising", "rights", "illegal"];
        const VALUES: [Reason; 6] = [
            Reason::Personal,
            Reason::Language,
            Reason::Topic,
            Reason::Advertising,
            Reason::Rights,
            Reason::Illegal,
        ];
        named(&String::read(node), &NAMES, &VALUES, Reason::Other)
    }
}
