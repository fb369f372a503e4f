//! Who may depend on whom. A new crate needs a row here and, in ARCHITECTURE.md, a reason why a module would not do.
//!
//! Build scripts are left out: what runs at build time is not in what is built.

use std::collections::{BTreeMap, BTreeSet};

use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, PackageId};

struct Layer {
    name: &'static str,
    /// Crates of this workspace it may use directly.
    may_use: &'static [&'static str],
    /// What must not be among its dependencies, however far down.
    must_not_reach: &'static [&'static str],
}

const LAYERS: &[Layer] = &[
    Layer {
        name: "aftersale-model",
        may_use: &[],
        must_not_reach: &["axum", "sqlx", "tokio", "leptos", "web-sys"],
    },
    Layer {
        name: "aftersale-api",
        may_use: &[],
        must_not_reach: &["aftersale-model", "axum", "sqlx", "leptos"],
    },
    Layer {
        name: "aftersale-text",
        may_use: &[],
        must_not_reach: &["axum", "sqlx", "tokio", "leptos", "aftersale-api"],
    },
    Layer {
        name: "aftersale-store",
        may_use: &["aftersale-model"],
        must_not_reach: &["aftersale-api", "axum", "leptos"],
    },
    Layer {
        name: "aftersale-connectors",
        may_use: &["aftersale-model"],
        must_not_reach: &["aftersale-api", "axum", "leptos"],
    },
    Layer {
        name: "aftersale-server",
        may_use: &[
            "aftersale-api",
            "aftersale-model",
            "aftersale-store",
            "aftersale-connectors",
            "aftersale-prerender",
            "aftersale-text",
        ],
        must_not_reach: &[],
    },
    Layer {
        name: "aftersale-prerender",
        may_use: &["aftersale-api", "aftersale-element", "aftersale-ui", "WIDGETS"],
        must_not_reach: &["aftersale-model", "aftersale-store", "axum", "sqlx"],
    },
    Layer {
        name: "aftersale-client",
        may_use: &["aftersale-api"],
        must_not_reach: &["aftersale-model", "leptos", "axum"],
    },
    Layer {
        name: "aftersale-element",
        may_use: &[],
        must_not_reach: &["aftersale-api", "aftersale-client", "axum", "sqlx"],
    },
    Layer {
        name: "aftersale-ui",
        may_use: &["aftersale-text"],
        must_not_reach: &["aftersale-api", "aftersale-client", "aftersale-element", "axum", "sqlx"],
    },
    Layer {
        name: "aftersale-lookup",
        may_use: &[
            "aftersale-api",
            "aftersale-client",
            "aftersale-element",
            "aftersale-ui",
            "aftersale-text",
        ],
        must_not_reach: &["aftersale-model", "aftersale-store", "aftersale-server", "axum", "sqlx"],
    },
    Layer {
        name: "WIDGETS",
        may_use: &[
            "aftersale-api",
            "aftersale-client",
            "aftersale-element",
            "aftersale-lookup",
            "aftersale-ui",
            "aftersale-text",
        ],
        must_not_reach: &["aftersale-model", "aftersale-store", "aftersale-server", "axum", "sqlx"],
    },
    Layer {
        name: "aftersale-embed",
        may_use: &["aftersale-element", "aftersale-ui", "WIDGETS"],
        must_not_reach: &["aftersale-model", "aftersale-store", "aftersale-server", "axum", "sqlx"],
    },
    Layer {
        name: "aftersale-testkit",
        may_use: &["aftersale-api"],
        must_not_reach: &["aftersale-store", "axum"],
    },
    Layer { name: "xtask", may_use: &[], must_not_reach: &["aftersale-model", "aftersale-api", "leptos"] },
    Layer { name: "aftersale-tests", may_use: &[], must_not_reach: &[] },
];

fn metadata() -> Metadata {
    MetadataCommand::new().exec().expect("cargo metadata runs in the workspace")
}

/// The workspace's crates, as (name, folder below the root).
fn members(metadata: &Metadata) -> Vec<(String, String)> {
    let root = metadata.workspace_root.as_str();
    metadata
        .workspace_packages()
        .iter()
        .map(|package| {
            let folder = package.manifest_path.parent().expect("a manifest is in a folder").as_str();
            (package.name.to_string(), folder.trim_start_matches(root).trim_start_matches('/').to_owned())
        })
        .collect()
}

fn layer_of(name: &str, folder: &str) -> Option<&'static Layer> {
    let row = if folder.starts_with("widgets/") { "WIDGETS" } else { name };
    LAYERS.iter().find(|layer| layer.name == row)
}

/// Package → its normal dependencies, as resolved.
fn graph(metadata: &Metadata) -> BTreeMap<&PackageId, Vec<&PackageId>> {
    let resolve = metadata.resolve.as_ref().expect("metadata is resolved");
    resolve
        .nodes
        .iter()
        .map(|node| {
            let normal = node.deps.iter().filter(|dependency| {
                dependency.dep_kinds.iter().any(|kind| kind.kind == DependencyKind::Normal)
            });
            (&node.id, normal.map(|dependency| &dependency.pkg).collect())
        })
        .collect()
}

fn name_of(metadata: &Metadata, id: &PackageId) -> String {
    metadata
        .packages
        .iter()
        .find(|package| package.id == *id)
        .map(|package| package.name.to_string())
        .unwrap_or_default()
}

#[test]
fn every_crate_has_a_row_and_every_row_a_crate() {
    let metadata = metadata();
    let members = members(&metadata);
    for (name, folder) in &members {
        assert!(layer_of(name, folder).is_some(), "{name} in {folder} has no row in tests/layers.rs");
    }
    for layer in LAYERS.iter().filter(|layer| layer.name != "WIDGETS") {
        assert!(
            members.iter().any(|(name, _)| name == layer.name),
            "{} has a row but is not in the workspace",
            layer.name
        );
    }
}

#[test]
fn a_crate_uses_only_what_its_row_allows() {
    let metadata = metadata();
    let members = members(&metadata);
    let folder_of: BTreeMap<_, _> = members.iter().cloned().collect();
    for package in metadata.workspace_packages() {
        let name = package.name.to_string();
        let Some(layer) = layer_of(&name, &folder_of[&name]) else { continue };
        for dependency in
            package.dependencies.iter().filter(|dependency| dependency.kind == DependencyKind::Normal)
        {
            let Some(folder) = folder_of.get(dependency.name.as_str()) else { continue };
            let is_widget = folder.starts_with("widgets/");
            let allowed = layer.may_use.contains(&dependency.name.as_str())
                || is_widget && layer.may_use.contains(&"WIDGETS");
            assert!(allowed, "{name} must not use {}", dependency.name);
        }
    }
}

#[test]
fn nothing_reaches_what_its_row_forbids() {
    let metadata = metadata();
    let graph = graph(&metadata);
    let folder_of: BTreeMap<_, _> = members(&metadata).into_iter().collect();
    for package in metadata.workspace_packages() {
        let name = package.name.to_string();
        let Some(layer) = layer_of(&name, &folder_of[&name]) else { continue };
        let (mut reached, mut waiting) = (BTreeSet::new(), vec![&package.id]);
        while let Some(id) = waiting.pop() {
            if reached.insert(id) {
                waiting.extend(graph.get(id).into_iter().flatten());
            }
        }
        let reached: BTreeSet<_> = reached.into_iter().map(|id| name_of(&metadata, id)).collect();
        for forbidden in layer.must_not_reach {
            assert!(!reached.contains(*forbidden), "{name} reaches {forbidden}");
        }
    }
}
