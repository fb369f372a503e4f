//! What a mail consists of, and how it looks: one sheet, written as HTML and as text.
//!
//! Colours and sizes stand in `sheet/tokens.html` alone; nothing is fetched from anywhere when a mail is opened.

use std::fmt::Write as _;
use std::sync::LazyLock;

use aftersale_store::Mail;
use jiff::Timestamp;
use minijinja::{AutoEscape, Environment};
use serde::Serialize;
use uuid::Uuid;

/// Everything a mail may have; what is empty is left out.
#[derive(Debug, Default, Serialize)]
pub struct Sheet {
    /// BCP 47
    pub locale: String,
    pub shop: String,
    pub subject: String,
    /// What it is about, above the title.
    pub about: String,
    pub title: String,
    /// Something is wrong: shown by words first, then by a mark.
    pub wrong: bool,
    pub lead: Vec<String>,
    /// To be read off and typed in.
    pub code: String,
    pub after_code: Vec<String>,
    pub facts: Vec<Fact>,
    /// In the HTML alone; the link says the same.
    pub stars: Vec<Stars>,
    pub tips: Vec<Fact>,
    pub next_title: String,
    pub next: Vec<Fact>,
    pub items_title: String,
    pub items: Vec<Item>,
    pub sums: Vec<Fact>,
    pub total: Option<Fact>,
    pub address_title: String,
    pub address: Vec<String>,
    pub link: Option<Link>,
    pub closing: Vec<String>,
    /// Ends mails like this one.
    pub stop: Option<Link>,
}

#[derive(Debug, Serialize)]
pub struct Fact {
    pub name: String,
    pub value: String,
}

/// Something to be rated by one tap.
#[derive(Debug, Serialize)]
pub struct Stars {
    pub name: String,
    /// One star first; each label says how many of how many.
    pub links: Vec<Link>,
}

#[derive(Debug, Serialize)]
pub struct Item {
    pub quantity: u32,
    pub name: String,
    pub amount: String,
}

#[derive(Debug, Serialize)]
pub struct Link {
    pub url: String,
    pub label: String,
}

static TEMPLATES: LazyLock<Environment<'static>> = LazyLock::new(|| {
    let mut templates = Environment::new();
    templates.set_auto_escape_callback(|name| match name.ends_with(".html") {
        true => AutoEscape::Html,
        false => AutoEscape::None,
    });
    templates.set_formatter(|out, state, value| match value.as_str() {
        Some(text) if state.auto_escape() == AutoEscape::Html && !value.is_safe() => Ok(escape(out, text)?),
        _ => minijinja::escape_formatter(out, state, value),
    });
    templates.set_trim_blocks(true);
    templates.set_lstrip_blocks(true);
    for (name, source) in [
        ("tokens.html", include_str!("sheet/tokens.html")),
        ("sheet.html", include_str!("sheet/sheet.html")),
        ("sheet.txt", include_str!("sheet/sheet.txt")),
    ] {
        // A test renders all of them; what did not compile would be missing there.
        let _ = templates.add_template(name, source);
    }
    templates
});

impl Sheet {
    pub fn html(&self) -> String {
        self.render("sheet.html")
    }

    pub fn text(&self) -> String {
        self.render("sheet.txt")
    }

    /// On its way to one address, with nothing beside it: no end, no way to stop it, no file.
    pub fn mail(self, kind: &str, dedupe_key: String, to: String, created_at: Timestamp) -> Mail {
        Mail {
            id: Uuid::now_v7().to_string(),
            kind: kind.into(),
            dedupe_key,
            to,
            text: self.text(),
            html: self.html(),
            locale: self.locale,
            subject: self.subject,
            created_at,
            attempts: 0,
            sent_at: None,
            expires_at: None,
            ended_at: None,
            unsubscribe_url: None,
            optional: None,
            attachment: None,
        }
    }

    /// The templates are ours and tested; should one fail all the same, the other part says everything.
    fn render(&self, template: &str) -> String {
        let dir = direction(&self.locale);
        let values = minijinja::context! { dir, ..minijinja::Value::from_serialize(self) };
        TEMPLATES.get_template(template).and_then(|template| template.render(values)).unwrap_or_default()
    }
}

/// As the templates' own, except for slashes: some mail programs look for links before they read entities.
fn escape(out: &mut minijinja::Output<'_>, text: &str) -> std::fmt::Result {
    text.chars().try_for_each(|letter| match letter {
        '&' => out.write_str("&amp;"),
        '<' => out.write_str("&lt;"),
        '>' => out.write_str("&gt;"),
        '"' => out.write_str("&quot;"),
        '\'' => out.write_str("&#39;"),
        letter => out.write_char(letter),
    })
}

/// Source: CLDR 48, scripts written from right to left, by the languages shops write in.
fn direction(locale: &str) -> &'static str {
    let language = locale.split('-').next().unwrap_or_default();
    if ["ar", "fa", "he", "ur", "yi"].contains(&language) { "rtl" } else { "ltr" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_customer_or_a_carrier_wrote_is_never_markup() {
        let hostile = "<script>alert(1)</script>\"'&".to_owned();
        let fact = || Fact { name: hostile.clone(), value: hostile.clone() };
        let sheet = Sheet {
            locale: "ar".into(),
            title: hostile.clone(),
            lead: vec![hostile.clone()],
            code: hostile.clone(),
            facts: vec![fact()],
            next: vec![fact()],
            items: vec![Item { quantity: 1, name: hostile.clone(), amount: hostile.clone() }],
            total: Some(fact()),
            address: vec![hostile.clone()],
            tips: vec![fact()],
            stars: vec![Stars {
                name: hostile.clone(),
                links: vec![Link { url: hostile.clone(), label: hostile.clone() }],
            }],
            link: Some(Link { url: hostile.clone(), label: hostile.clone() }),
            stop: Some(Link { url: hostile.clone(), label: hostile.clone() }),
            closing: vec![hostile.clone()],
            ..Sheet::default()
        };
        let html = sheet.html();
        assert!(html.contains("&lt;script&gt;") && !html.contains("<script"), "{html}");
        assert!(html.contains("dir=\"rtl\""));
        assert!(sheet.text().contains(&hostile));
    }
}
