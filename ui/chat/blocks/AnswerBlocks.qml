import QtQuick
import Qt.labs.qmlmodels
import Facet
import Facet.App

// The blocks of an answer, one below the other.
Item {
    id: root

    required property BlockListModel blocks
    required property LinkGuide links

    implicitHeight: column.implicitHeight

    Column {
        id: column

        width: root.width

        Repeater {
            model: root.blocks

            // qmllint disable unqualified
            delegate: DelegateChooser {
                role: "kind"

                DelegateChoice {
                    roleValue: BlockListModel.Paragraph

                    ParagraphBlock {
                        width: column.width
                        links: root.links
                    }
                }
                DelegateChoice {
                    roleValue: BlockListModel.Heading

                    HeadingBlock {
                        width: column.width
                        links: root.links
                    }
                }
                DelegateChoice {
                    roleValue: BlockListModel.Code

                    CodeBlock {
                        width: column.width
                    }
                }
                DelegateChoice {
                    roleValue: BlockListModel.Table

                    TableBlock {
                        width: column.width
                        links: root.links
                    }
                }
                DelegateChoice {
                    roleValue: BlockListModel.Image

                    ImageBlock {
                        width: column.width
                        links: root.links
                    }
                }
                DelegateChoice {
                    roleValue: BlockListModel.Rule

                    RuleBlock {
                        width: column.width
                    }
                }
            }
            // qmllint enable unqualified
        }
    }
}
