import { Application, Converter, OptionDefaults, ReflectionKind } from 'typedoc';

/** Tags of the custom elements manifest, of openapi-typescript and of our own, beside TypeDoc's. */
const tags = [
  '@description',
  '@summary',
  '@event',
  '@fires',
  '@slot',
  '@csspart',
  '@cssprop',
  '@cssproperty',
  '@cssstate',
  '@attr',
  '@attribute',
  '@tag',
  '@tagname',
  '@element',
  '@enum',
  '@constant',
  '@format',
];

/** @param {import('typedoc').Application} app */
export function load(app) {
  app.on(Application.EVENT_BOOTSTRAP_END, () => {
    app.options.setValue('blockTags', [...new Set([...OptionDefaults.blockTags, ...tags])]);
    app.options.setValue(
      'modifierTags',
      OptionDefaults.modifierTags.filter((tag) => !tags.includes(tag)),
    );
  });

  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const module of project.getReflectionsByKind(ReflectionKind.Module)) {
      module.name = importPath(module.name);
      // Nine megabytes of what the operation constants and openapi.yaml say better.
      if (module.name === '@kaltim/contract') remove(project, module.getChildByName('paths'));
    }
    for (const document of project.getReflectionsByKind(ReflectionKind.Document)) {
      document.name = /^# (.+)$/m.exec(document.content[0]?.text ?? '')?.[1] ?? document.name;
    }
    // Lit's own property with Lit's own comment; parts and custom properties are the documented way to style.
    for (const element of project.getReflectionsByKind(ReflectionKind.Class)) {
      remove(project, element.getChildByName('styles'));
    }
  });
}

const remove = (project, reflection) => reflection && project.removeReflection(reflection);

/** `components/src/service-card/service-card` reads `@kaltim/components/service-card.js`, as it is imported. */
function importPath(file) {
  const [, name, rest = 'index'] = /^([a-z-]+)\/src(?:\/(.+))?$/.exec(file) ?? [];
  if (!name) return file;
  if (rest === 'index') return `@kaltim/${name}`;
  return `@kaltim/${name}/${rest.split('/').at(-1)}${name === 'components' ? '.js' : ''}`;
}
