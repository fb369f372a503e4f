//! Tables in a widget's README, between `<!-- generated:NAME -->` and `<!-- /generated -->`.

use anyhow::{Context, Result, bail};

use crate::build::Widget;

pub fn with_tables(text: &str, widget: &Widget) -> Result<String> {
    let mut written = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("<!-- generated:") {
        let name_from = at + "<!-- generated:".len();
        let name_to = rest[name_from..].find(" -->").context("a generated mark is not closed")? + name_from;
        let body_from = name_to + " -->".len();
        let end = rest[body_from..].find("<!-- /generated -->").context("a generated table has no end")?
            + body_from;
        written.push_str(&rest[..body_from]);
        written.push_str("\n\n");
        written.push_str(&table(&rest[name_from..name_to], widget)?);
        written.push('\n');
        rest = &rest[end..];
    }
    Ok(written + rest)
}

fn table(name: &str, widget: &Widget) -> Result<String> {
    let element = &widget.element;
    let code = |text: &str| match text {
        "" => String::new(),
        text => format!("`{}`", text.replace('|', "\\|")),
    };
    Ok(match name {
        "attributes" => rows(
            &["Attribute", "Type", "Default", ""],
            element
                .attributes
                .iter()
                .chain(&widget.common.attributes)
                .map(|it| vec![code(&it.name), code(&it.ty), code(&it.default), it.summary.clone()]),
        ),
        "properties" => rows(
            &["Property", "Type", ""],
            element
                .properties
                .iter()
                .chain(&widget.common.properties)
                .map(|it| vec![code(&it.name), code(&it.ty), it.summary.clone()]),
        ),
        "methods" => rows(
            &["Method", ""],
            element.methods.iter().chain(&widget.common.methods).map(|it| {
                vec![code(&format!("{}({}): {}", it.name, it.parameters, it.returns)), it.summary.clone()]
            }),
        ),
        "events" => rows(
            &["Event", "Detail", "Cancelable", ""],
            element.events.iter().map(|it| {
                vec![
                    code(&it.name),
                    code(&it.detail),
                    if it.cancelable { "yes" } else { "" }.to_owned(),
                    it.summary.clone(),
                ]
            }),
        ),
        "slots" => {
            rows(&["Slot", ""], element.slots.iter().map(|it| vec![code(&it.name), it.summary.clone()]))
        }
        "parts" => {
            rows(&["Part", ""], element.parts.iter().map(|it| vec![code(&it.name), it.summary.clone()]))
        }
        "states" => {
            rows(&["State", ""], element.states.iter().map(|it| vec![code(&it.name), it.summary.clone()]))
        }
        "tokens" => {
            rows(&["Token", ""], element.tokens.iter().map(|it| vec![code(&it.name), it.summary.clone()]))
        }
        other => bail!("there is no generated table {other:?}"),
    })
}

fn rows(head: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let head: Vec<_> = head.iter().map(|cell| (*cell).to_owned()).collect();
    let mut text = line(&head) + &line(&vec!["---".to_owned(); head.len()]);
    rows.for_each(|row| text.push_str(&line(&row)));
    text
}
